export const id = 761;
export const ids = [761,129];
export const modules = {

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ optionsOf),
/* harmony export */   o: () => (/* binding */ objectOptions)
/* harmony export */ });
/* harmony import */ var _python_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70);
/** Options of a request, read as the workflows of AWS Lambda Builders read them. */

/** The options as an object; null and empty ones are none. Anything else throws what Python would say. */
function optionsOf(options) {
    if (!(0,_python_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isTruthy */ .zz)(options))
        return {};
    const found = objectOptions(options);
    if (found === undefined)
        throw new Error(`'${(0,_python_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonType */ .v0)(options)}' object has no attribute 'get'`);
    return found;
}
/** The options when they are an object, for workflows that ignore everything else. */
function objectOptions(options) {
    return typeof options === 'object' && options !== null && !Array.isArray(options)
        ? { ...options }
        : undefined;
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ PYTHON_EXCLUDES)
/* harmony export */ });
/** What Python workflows leave out of a copy of the code, at every level. Clients rely on the list as it is. */
const PYTHON_EXCLUDES = [
    ...['.aws-sam', '.chalice', '.git', '.gitignore'],
    ...['*.pyc', '__pycache__', '*.so', '.Python', '*.egg-info', '*.egg'],
    ...['pip-log.txt', 'pip-delete-this-directory.txt'],
    ...['htmlcov', '.tox', '.nox', '.coverage', '.cache', '.pytest_cache'],
    ...['.python-version', '.mypy_cache', '.dmypy.json', '.pyre'],
    ...['.env', '.venv', 'venv', 'venv.bak', 'env.bak', 'ENV', 'env'],
    ...['.vscode', '.idea'],
];


/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NOTHING_TO_INSTALL: () => (/* binding */ NOTHING_TO_INSTALL),
  workflow: () => (/* binding */ workflow)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./.build/build/compat/common-actions.js
var common_actions = __webpack_require__(297);
// EXTERNAL MODULE: ./.build/build/compat/options.js
var compat_options = __webpack_require__(686);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./.build/build/compat/python-text.js
var python_text = __webpack_require__(70);
// EXTERNAL MODULE: ./.build/build/compat/run-program.js + 5 modules
var run_program = __webpack_require__(41);
;// CONCATENATED MODULE: ./.build/build/compat/pip.js
/** pip as AWS Lambda Builders calls it: its own settings, cache and credentials, no options but these. */


function pip({ python, world }, args, environment = {}) {
    return (0,run_program/* runProgram */.m)([python, '-c', CALL_PIP, ...args], world, { environment });
}
/** Not `-m pip`, because pip's messages differ by the way that it is called. Where `main` lies has changed twice. */
const CALL_PIP = `
import sys
try:
    from pip._internal.main import main
except ImportError:
    try:
        from pip._internal import main
    except ImportError:
        from pip import main
sys.exit(main(sys.argv[1:]))
`;
/** Downloads everything that the requirements need, for this machine; local packages become wheels. */
async function downloadAll(tool, requirements, folder) {
    const args = ['download', '-r', requirements, '--dest', folder, '--exists-action', 'i'];
    const { ok, stdout, stderrAsIs } = await pip(tool, args);
    if (!ok) {
        const lacking = /Could not find a version that satisfies the requirement (.+?) /.exec(stderrAsIs)?.[1];
        throw new Error(lacking === undefined ? stderrAsIs : `Could not satisfy the requirement: ${lacking}`);
    }
    const local = [...`${stdout}\n`.matchAll(/Processing (.+?)[ ,\n]/g)].map(match => match[1]);
    for (const path of new Set(local))
        if (path !== undefined)
            await buildWheel(tool, path, { folder });
}
/** Tries to get a wheel for the target; whether there was one shows in the folder. */
async function downloadWheel(tool, identity, { folder, abi, platforms }) {
    const target = [...platforms.flatMap(name => ['--platform', name]), '--implementation', 'cp', '--abi', abi];
    await pip(tool, ['download', '--only-binary=:all:', '--no-deps', ...target, '--dest', folder, identity]);
}
/** Tries to build a wheel; without a C compiler some packages build in pure Python. */
async function buildWheel(tool, source, { folder, compiler = true }) {
    const args = ['wheel', '--no-deps', '--wheel-dir', folder, source];
    await pip(tool, args, compiler ? {} : { CC: '/var/false' });
}
/**
 * Lets pip choose the versions for the target, older ones where the newest have no wheel. False when that cannot be done
 * either. `found` is a folder of wheels that may be used.
 */
async function downloadForTarget(tool, requirements, target) {
    const { ok } = await pip(tool, [
        'download',
        ...['-r', requirements],
        ...['--find-links', target.found],
        '--only-binary=:all:',
        ...['--implementation', 'cp'],
        ...['--python-version', target.version],
        ...[target.abi, 'abi3', 'none'].flatMap(abi => ['--abi', abi]),
        ...target.platforms.flatMap(name => ['--platform', name]),
        ...['--dest', target.folder],
    ]);
    return ok;
}
/** Runs a program of ours in the Python of pip; what it says on standard error is the Error's message. */
async function runPython({ python, world }, program, args) {
    const { ok, stdout, stderr } = await (0,run_program/* runProgram */.m)([python, '-c', program, ...args], world);
    if (ok)
        return stdout;
    throw new Error(stderr.split('\n').at(-1) ?? (0,python_text/* noSuchFile */.VT)(python).message);
}

;// CONCATENATED MODULE: ./.build/build/compat/pip-program.js
/**
 * What only Python can do as Python does it: unpack wheels, and ask a source archive for its name. Run by the Python that
 * has pip, so that nothing else is needed.
 */
/**
 * Arguments: folder, then pairs of a wheel and the name of its data folder. Every wheel is unpacked into the folder, and
 * what its data folder has for site-packages is moved up. Modes are the umask's.
 */
const UNPACK_WHEELS = `
import os, shutil, sys, zipfile

target, pairs = sys.argv[1], sys.argv[2:]
for wheel, data in zip(pairs[::2], pairs[1::2]):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    for kind in ("purelib", "platlib"):
        folder = os.path.join(target, data, kind)
        if os.path.isdir(folder):
            shutil.copytree(folder, target, dirs_exist_ok=True)
            shutil.rmtree(folder)
`;
/**
 * Argument: a source archive. Prints its name and version on two lines: those of its PKG-INFO, else what its setup.py
 * says. Ends with a message on standard error when neither tells.
 */
const NAME_SOURCE = `
import email.parser, glob, os, subprocess, sys, tarfile, tempfile, zipfile

def read(path):
    if not os.path.isfile(path):
        return None
    with open(path, encoding="utf-8", errors="replace") as file:
        fields = email.parser.HeaderParser().parse(file)
    return (fields["Name"], fields["Version"]) if fields["Name"] and fields["Version"] else None

def is_real(found):
    return found is not None and found[0].lower() != "unknown" and found[1] != "0.0.0"

def unpack(archive, folder):
    if archive.endswith(".zip"):
        with zipfile.ZipFile(archive) as source:
            source.extractall(folder)
    elif archive.endswith((".tar.gz", ".tar.bz2")):
        with tarfile.open(archive) as source:
            for member in source.getmembers():
                if not os.path.realpath(os.path.join(folder, member.name)).startswith(os.path.realpath(folder)):
                    sys.exit("Attempted Path Traversal in Tar File")
            source.extractall(folder)
    else:
        sys.exit(archive)

def from_setup(top):
    out = tempfile.mkdtemp(dir=os.path.dirname(top))
    command = ("import setuptools, sys; sys.argv[0] = 'setup.py'; __file__ = 'setup.py'; "
               "exec(compile(open('setup.py', encoding='utf-8').read(), 'setup.py', 'exec'))")
    arguments = ["--no-user-cfg", "egg_info", "--egg-base", out]
    subprocess.run([sys.executable, "-c", command] + arguments, cwd=top, capture_output=True)
    found = glob.glob(os.path.join(out, "*", "PKG-INFO"))
    return read(found[0]) if found else None

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "source")
    unpack(sys.argv[1], source)
    top = os.path.join(source, os.listdir(source)[0])
    given = read(os.path.join(top, "PKG-INFO"))
    made = None if is_real(given) else from_setup(top)
    left = [read(path) for path in glob.glob(os.path.join(top, "*.egg-info", "PKG-INFO"))]
    known = [found for found in [given, made] + left if found is not None]
    best = next((found for found in known if is_real(found)), made or (known[0] if known else None))
    if best is None:
        sys.exit("Unable to retrieve name/version for package: " + os.path.basename(top))
    print("\\n".join(best))
`;

// EXTERNAL MODULE: ./.build/build/compat/python-paths.js
var python_paths = __webpack_require__(850);
;// CONCATENATED MODULE: ./.build/build/compat/wheel-names.js
/** Packages by the names of their files (PEP 427), and which of them run on Lambda. */
function makePackage(kind, { file, name, version }) {
    return { file, kind, name: name.replace(/[-_.]+/g, '-').toLowerCase(), version };
}
/** The package of a wheel's file name. */
function wheelPackage(file) {
    const [name = '', version = ''] = file.split('-');
    return makePackage('wheel', { file, name, version });
}
/** `name==version`, by which packages are the same. */
const identityOf = ({ name, version }) => `${name}==${version}`;
/** Amazon Linux 2 until Python 3.11, Amazon Linux 2023 from 3.12. */
function wheelTarget(runtime, architecture) {
    const minor = Number(runtime.split('.')[1]);
    const machine = architecture === 'arm64' ? 'aarch64' : 'x86_64';
    const isNew = minor >= 12;
    const legacy = machine === 'x86_64' ? ['manylinux1', 'manylinux2010'] : [];
    const tags = ['linux', ...legacy, 'manylinux2014', 'manylinux_2_17'];
    if (isNew)
        tags.push('manylinux_2_28', 'manylinux_2_34');
    return {
        abi: `cp3${minor}`,
        machine,
        glibc: isNew ? 34 : 26,
        platforms: ['any', ...tags.map(tag => `${tag}_${machine}`)],
    };
}
/** Whether any of the wheel's tags fits. Its Python version does not matter where it has no ABI. */
function fits(file, target) {
    const [pythons = '', abis = '', platforms = ''] = file.slice(0, -'.whl'.length).split('-').slice(-3);
    if (!platforms.split('.').some(platform => runsOn(platform, target)))
        return false;
    const list = abis.split('.');
    const isCPython = pythons.split('.').some(python => python.startsWith('cp3'));
    return list.includes('none') || (isCPython && (list.includes(target.abi) || list.includes('abi3')));
}
function runsOn(platform, { platforms, machine, glibc }) {
    if (platforms.includes(platform))
        return true;
    const [, major, minor] = new RegExp(`^manylinux_([0-9]+)_([0-9]+)_${machine}`).exec(platform) ?? [];
    return Number(major) < 2 || (Number(major) === 2 && Number(minor) <= glibc);
}
/** Wheels that are taken although their tags say no: they have a fallback without their compiled part. */
const FITS_ANYWAY = new Set(['sqlalchemy']);

;// CONCATENATED MODULE: ./.build/build/compat/pip-install.js
/**
 * Dependencies by the algorithm of AWS Lambda Builders: download for this machine, look for wheels that fit Lambda, build
 * what has none, unpack all. Where that leaves something over, pip chooses again, for Lambda.
 */







/** Throws an Error that lists what is missing; the rest is in the folder then. */
async function installRequirements(tool, install) {
    if (!hasRequirement(install.requirements))
        return;
    const target = wheelTarget(install.runtime, install.architecture);
    const folder = freshFolder(install.scratch, 'wheels');
    const { wheels, missing } = await gather(tool, install.requirements, { folder, target });
    if (missing.length === 0)
        return unpack(tool, install.folder, wheels.map(wheel => (0,python_paths/* joinPath */.uJ)(folder, wheel.file)));
    const chosen = await chooseAgain(tool, install, { found: folder, target, missing });
    await unpack(tool, install.folder, chosen ?? wheels.map(wheel => (0,python_paths/* joinPath */.uJ)(folder, wheel.file)));
    if (chosen === undefined)
        throw new Error(`{${missing.map(describe).sort().join(', ')}}`);
}
function hasRequirement(file) {
    return (0,external_node_fs_.readFileSync)(file, 'utf8')
        .split('\n')
        .some(line => line.trim() !== '' && !line.trim().startsWith('#'));
}
/** Of our own: the caller's scratch folder may hold other things, and every file here counts as a dependency. */
function freshFolder(scratch, name) {
    const folder = (0,python_paths/* joinPath */.uJ)(scratch, name);
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    return folder;
}
const describe = (found) => `${identityOf(found)}(${found.kind})`;
async function gather(tool, requirements, place) {
    const { folder, target } = place;
    await downloadAll(tool, requirements, folder);
    const wanted = await packagesIn(tool, folder);
    const sources = wanted.filter(found => found.kind === 'sdist');
    for (const found of wanted) {
        if (found.kind === 'sdist' || !fits(found.file, target))
            await downloadWheel(tool, identityOf(found), { folder, ...target });
    }
    for (const compiler of [true, false]) {
        for (const source of lacking(sources, fittingWheels(place))) {
            await buildWheel(tool, (0,python_paths/* joinPath */.uJ)(folder, source.file), { folder, compiler });
        }
    }
    const wheels = fittingWheels(place, FITS_ANYWAY);
    return { wheels, missing: lacking(wanted, wheels) };
}
async function packagesIn(tool, folder) {
    const packages = new Map();
    for (const file of (0,external_node_fs_.readdirSync)(folder).sort()) {
        const found = file.endsWith('.whl') ? wheelPackage(file) : await sourcePackage(tool, folder, file);
        if (!packages.has(identityOf(found)))
            packages.set(identityOf(found), found);
    }
    return [...packages.values()];
}
async function sourcePackage(tool, folder, file) {
    const printed = await runPython(tool, NAME_SOURCE, [(0,python_paths/* joinPath */.uJ)(folder, file)]);
    const [name = '', version = ''] = printed.split(/\r?\n/);
    return makePackage('sdist', { file, name, version });
}
function fittingWheels({ folder, target }, anyway = new Set()) {
    const wheels = (0,external_node_fs_.readdirSync)(folder)
        .filter(file => file.endsWith('.whl'))
        .sort()
        .map(wheelPackage);
    const best = new Map();
    for (const wheel of wheels.filter(found => fits(found.file, target))) {
        if (!best.has(identityOf(wheel)))
            best.set(identityOf(wheel), wheel);
    }
    for (const wheel of wheels.filter(found => anyway.has(found.name))) {
        if (!best.has(identityOf(wheel)))
            best.set(identityOf(wheel), wheel);
    }
    return [...best.values()];
}
function lacking(wanted, there) {
    const identities = new Set(there.map(identityOf));
    return wanted.filter(found => !identities.has(identityOf(found)));
}
/** The wheels that pip chooses for Lambda, or undefined. Asks for every tag that the C library allows. */
async function chooseAgain(tool, { requirements, scratch, runtime }, { found, target, missing }) {
    const folder = freshFolder(scratch, 'wheels-for-target');
    const minors = Array.from({ length: target.glibc - 16 }, (_, index) => target.glibc - index);
    const platforms = [...minors.map(minor => `manylinux_2_${minor}_${target.machine}`), ...target.platforms];
    const version = runtime.replace('python', '');
    const ok = await downloadForTarget(tool, requirements, {
        folder,
        found,
        version,
        abi: target.abi,
        platforms,
    });
    if (!ok)
        return undefined;
    const files = (0,external_node_fs_.readdirSync)(folder).sort();
    const names = new Set(files.map(file => wheelPackage(file).name));
    const isComplete = files.every(file => fits(file, target)) && missing.every(({ name }) => names.has(name));
    return isComplete ? files.map(file => (0,python_paths/* joinPath */.uJ)(folder, file)) : undefined;
}
async function unpack(tool, folder, wheels) {
    if ((0,common_actions/* isFolder */.lQ)(folder))
        (0,external_node_fs_.rmSync)(folder, { recursive: true });
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const pairs = wheels.flatMap(wheel => {
        const { name, version } = wheelPackage((0,external_node_path_.basename)(wheel));
        return [wheel, `${name}-${version}.data`];
    });
    await runPython(tool, UNPACK_WHEELS, [folder, ...pairs]);
}

// EXTERNAL MODULE: ./.build/build/compat/programs.js
var programs = __webpack_require__(879);
// EXTERNAL MODULE: ./.build/build/compat/python-excludes.js
var python_excludes = __webpack_require__(26);
// EXTERNAL MODULE: ./.build/build/compat/request.js
var request = __webpack_require__(797);
// EXTERNAL MODULE: ./.build/build/compat/request-paths.js
var request_paths = __webpack_require__(476);
;// CONCATENATED MODULE: ./.build/build/compat/python-pip.js
/** python / pip: wheels for Lambda beside the code. */











const workflow = {
    name: 'PythonPipBuilder',
    buildInSource: 'never',
    defaultFolder: 'scratch',
    plan(request, _folders, world) {
        const { downloadDependencies, dependenciesDir } = request;
        if (!downloadDependencies && dependenciesDir === undefined)
            world.log.info(NOTHING_TO_INSTALL);
        const hasManifest = (0,common_actions/* isFile */.fo)((0,request_paths/* manifestOf */.$)(request));
        if (!hasManifest) {
            world.log.warning('requirements.txt file not found. Continuing the build without dependencies.');
        }
        const python = pythonProgram(request, { needsPip: hasManifest && downloadDependencies }, world);
        const code = (0,common_actions/* copySource */.XR)(request.sourceDir, request.artifactsDir, {
            log: world.log,
            excludes: python_excludes/* PYTHON_EXCLUDES */.v,
        });
        const dependencies = hasManifest ? dependencyActions(request, python, world) : [];
        return { actions: [...dependencies, code, ...parentActions(request, world)], programs: [python] };
    },
};
const NOTHING_TO_INSTALL = 'download_dependencies is False and dependencies_dir is None. Copying the source files into the artifacts directory. ';
function dependencyActions(request, python, world) {
    const { dependenciesDir, artifactsDir } = request;
    const resolve = {
        name: 'ResolveDependencies',
        run: async () => installRequirements({ python: await pythonWithPip(python, world), world }, {
            requirements: (0,request_paths/* manifestOf */.$)(request),
            folder: dependenciesDir ?? artifactsDir,
            scratch: request.scratchDir,
            runtime: request.runtime ?? '',
            architecture: request.architecture,
        }),
    };
    const clean = dependenciesDir === undefined ? [] : [(0,common_actions/* cleanUp */.nY)(dependenciesDir)];
    const copy = dependenciesDir === undefined ? [] : [(0,common_actions/* copySource */.XR)(dependenciesDir, artifactsDir, { log: world.log })];
    return [
        ...(request.downloadDependencies ? [...clean, resolve] : []),
        ...(request.combineDependencies ? copy : []),
    ];
}
/** A Python of exactly the runtime's version, but only where pip has to run on it. */
function pythonProgram(request, { needsPip }, world) {
    const [major = '', minor = ''] = versionOf(request.runtime);
    const check = async (path) => {
        (0,programs/* checkRuntime */.Nw)(request);
        if (!needsPip)
            return true;
        const question = `import sys; sys.exit(sys.version_info[:2] != (${major}, ${minor}))`;
        return (await (0,run_program/* runProgram */.m)([path, '-c', question], world)).ok;
    };
    const others = major === '3' ? ['python3'] : [];
    return (0,programs/* languageProgram */.j1)(request, world, { name: 'python', others, searchPaths: request.searchPaths, check });
}
/** Two parts, or the error of Python that takes them apart. */
function versionOf(runtime) {
    if (runtime === null)
        throw new Error(`'${(0,python_text/* pythonType */.v0)(runtime)}' object has no attribute 'replace'`);
    const parts = runtime.replaceAll('python', '').split('.');
    if (parts.length < 2)
        throw new Error('not enough values to unpack (expected 2, got 1)');
    if (parts.length > 2)
        throw new Error('too many values to unpack (expected 2)');
    return parts;
}
async function pythonWithPip(python, world) {
    for (const path of python.candidates()) {
        if (!(await isFit(python, path)))
            continue;
        if ((await (0,run_program/* runProgram */.m)([path, '-c', 'import pip'], world)).ok)
            return path;
    }
    throw new Error('Failed to find a Python runtime containing pip on the PATH.');
}
async function isFit(python, path) {
    try {
        return await python.check(path);
    }
    catch (error) {
        if (error instanceof request/* NotSupported */.WW)
            return false;
        throw error;
    }
}
/** `parent_python_packages: "a.b"` moves the code below a/b, for imports that name the whole way. */
function parentActions(request, { log }) {
    const options = (0,compat_options/* objectOptions */.o)(request.options);
    if (options === undefined || !Object.hasOwn(options, 'parent_python_packages'))
        return [];
    const wanted = options['parent_python_packages'];
    const move = () => {
        if (typeof wanted !== 'string' || wanted === '')
            return;
        const parent = (0,python_paths/* joinPath */.uJ)(request.artifactsDir, ...wanted.split('.'));
        if ((0,external_node_fs_.existsSync)(parent)) {
            log.warning(`Skipping creating package ${parent} as it would overwrite existing folder`);
            return;
        }
        (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
        for (const name of (0,external_node_fs_.readdirSync)(request.sourceDir)) {
            const place = (0,python_paths/* joinPath */.uJ)(request.artifactsDir, name);
            if ((0,external_node_fs_.existsSync)(place))
                (0,external_node_fs_.renameSync)(place, (0,python_paths/* joinPath */.uJ)(parent, name));
        }
    };
    return [{ name: 'CreateParentPackages', run: move }];
}


/***/ }),

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestOf),
/* harmony export */   F: () => (/* binding */ isSameFolder)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46);
/** Questions about the paths of a request that several workflows ask. */

/** The manifest's path; null is what Python says when it is asked for such a file. */
function manifestOf({ manifestPath }) {
    if (manifestPath !== null)
        return manifestPath;
    throw new Error('stat: path should be string, bytes, os.PathLike or integer, not NoneType');
}
/** Whether two paths lead to one folder. */
function isSameFolder(a, b) {
    return (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .realPathOf */ .dN)(a) === (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .realPathOf */ .dN)(b);
}


/***/ }),

/***/ 761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ workflow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(297);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(879);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(850);
/* harmony import */ var _python_pip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(129);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41);
/** ruby / bundler: the code, with its gems in `vendor/bundle`. */






const workflow = {
    name: 'RubyBundlerBuilder',
    buildInSource: 'never',
    defaultFolder: 'artifacts',
    plan(request, _folders, world) {
        const { sourceDir, artifactsDir } = request;
        const code = (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .copySource */ .XR)(sourceDir, artifactsDir, { log: world.log, excludes: ['.aws-sam', '.git'] });
        return {
            actions: [code, ...dependencyActions(request, world)],
            programs: [(0,_programs_js__WEBPACK_IMPORTED_MODULE_2__/* .languageProgram */ .j1)(request, world, { name: 'ruby', searchPaths: request.searchPaths })],
        };
    },
};
function dependencyActions(request, world) {
    const { sourceDir, artifactsDir, dependenciesDir, downloadDependencies } = request;
    const { log } = world;
    if (!downloadDependencies) {
        if (dependenciesDir !== undefined)
            return [(0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .copySource */ .XR)(dependenciesDir, artifactsDir, { log })];
        log.info(_python_pip_js__WEBPACK_IMPORTED_MODULE_4__.NOTHING_TO_INSTALL);
        return [];
    }
    const install = [
        bundle('RubyBundle', ['without', 'development:test'], artifactsDir, world),
        bundle('RubyBundleDeployment', ['deployment', 'true'], artifactsDir, world),
    ];
    if (dependenciesDir === undefined)
        return install;
    const folders = { source: sourceDir, from: artifactsDir, to: dependenciesDir };
    return [...install, (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUp */ .nY)(dependenciesDir), (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .copyDependencies */ .Db)(folders, { log })];
}
/** Installs with one more setting. */
function bundle(name, setting, folder, world) {
    return {
        name,
        run: async () => {
            await runBundler(['config', 'set', '--local', ...setting], folder, world);
            await runBundler(['install'], folder, world);
        },
    };
}
/** Bundler ends with 10 where there is no Gemfile (its errors.rb). */
const NO_GEMFILE = 10;
async function runBundler(args, folder, world) {
    const result = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .m)(['bundle', ...args], world, { cwd: folder });
    if (result.ok)
        return;
    if (result.exitCode !== NO_GEMFILE) {
        const said = [result.stdout, result.stderr].filter(text => text !== '');
        throw new Error(`Bundler Failed: ${said.join('\n')}`);
    }
    world.log.warning('Gemfile not found. Continuing the build without dependencies.');
    const settings = (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)(folder, '.bundle');
    if ((0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .isFolder */ .lQ)(settings))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(settings, { recursive: true });
}


/***/ })

};
