export const id = 175;
export const ids = [175];
export const modules = {

/***/ 1777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2342);
/** The environment of one build: private folders, what the tool needs, and what the user let through. */



/** `passedNames` are the tool's own; those of `build-env` come on top. */
function buildEnvironment(job, needs) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'tmp');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(temporary, { recursive: true });
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)({
        host: job.host,
        home: needs.home,
        temporary,
        passedNames: [...(needs.passedNames ?? []), ...job.passedNames],
        ...(needs.set === undefined ? {} : { set: needs.set }),
    });
}


/***/ }),

/***/ 3326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ Containers),
/* harmony export */   _: () => (/* binding */ buildImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2342);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(920);
/** Makes ready what `--container` needs: an engine that answers, and the image. */





/**
 * The image that builds a recipe: the one that was named, else (`true`) AWS's for the runtime, in which SAM builds too
 * (gallery.ecr.aws/sam). Throws a Failure (user) where no runtime tells.
 */
function buildImage(named, { runtime, architecture }) {
    if (named !== true)
        return named;
    if (runtime !== undefined)
        return `public.ecr.aws/sam/build-${runtime}:latest-${architecture}`;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', 'no runtime tells which image to build in', {
        remedy: 'Name an image with --container IMAGE, or set CompatibleRuntimes of the layer.',
    });
}
/** Images that are there, asked once a run. */
class Containers {
    #ready = new Map();
    #roots;
    /** Real paths of folders beside the repository where code may lie: they can be read in the container. */
    constructor(roots) {
        this.#roots = roots;
    }
    /** Throws a Failure (environment) when there is no docker or podman that answers, or no such image. */
    async open(request) {
        const { recipe, image, scratch, host } = request;
        const key = `${image} ${recipe.architecture}`;
        const ready = this.#ready.get(key) ?? prepare(request);
        this.#ready.set(key, ready);
        return {
            ...(await ready),
            image,
            architecture: recipe.architecture,
            sources: outermost([recipe.root, ...this.#roots]),
            scratch,
            host,
        };
    }
}
function outermost(folders) {
    const all = [...new Set(folders)];
    return all.filter(folder => !all.some(other => other !== folder && (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(other, folder)));
}
/** A daemon that does not answer must not keep the build waiting. */
const ANSWER_SECONDS = 30;
const PULL_SECONDS = 20 * 60;
async function prepare(request) {
    const { image, recipe } = request;
    const engine = await answeringEngine(request);
    const there = await ask(engine, ['image', 'inspect', image], request, ANSWER_SECONDS);
    if (there.exitCode !== 0) {
        const platform = `linux/${recipe.architecture === 'arm64' ? 'arm64' : 'amd64'}`;
        const pulled = await ask(engine, ['pull', '--platform', platform, image], request, PULL_SECONDS);
        if (pulled.exitCode !== 0)
            throw noImage(image, engine, pulled);
    }
    return { engine, kind: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(engine) === 'podman' ? 'podman' : 'docker' };
}
/** The first that answers: many machines have docker's program, and podman for what it does. */
async function answeringEngine(request) {
    let silent;
    for (const engine of ['docker', 'podman'].flatMap(name => (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)(name, request.host))) {
        const version = await ask(engine, ['version'], request, ANSWER_SECONDS);
        if (version.exitCode === 0)
            return engine;
        silent ??= silentEngine(engine, version);
    }
    throw silent ?? noEngine();
}
function ask(command, args, { host, scratch, signal, onLine }, timeoutSeconds) {
    const names = Object.keys(host).filter(name => /^(DOCKER_|CONTAINER|XDG_)/.test(name));
    return (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .runTool */ .q)({
        command,
        args,
        cwd: scratch,
        environment: (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .toolEnvironment */ .u)({ host, passedNames: names }),
        timeoutSeconds,
        ...(signal === undefined ? {} : { signal }),
        ...(args[0] === 'pull' ? { onLine } : {}),
    });
}
function noEngine() {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('environment', '--container needs docker or podman, and neither is on PATH', {
        remedy: 'Install one of them, or build without --container: wheels and npm packages need none.',
    });
}
function silentEngine(engine, { lastLines, timedOut }) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(engine);
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('environment', `${name} does not answer${timedOut ? ` within ${ANSWER_SECONDS} s` : ''}`, {
        remedy: `Start its service, and make sure that this user may use it (\`${name} version\` shows it).`,
        details: lastLines.slice(-SHOWN_LINES),
    });
}
function noImage(image, engine, { lastLines }) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('environment', `there is no image ${image}, and it cannot be fetched`, {
        remedy: `Check the name and the network (\`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(engine)} pull ${image}\`), or name another with --container IMAGE.`,
        details: lastLines.slice(-SHOWN_LINES),
    });
}
const SHOWN_LINES = 5;


/***/ }),

/***/ 2342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findOnPath),
/* harmony export */   u: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _container_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7011);
/**
 * What build tools see of the environment: an allow-list (hardness R1). AWS credentials, the runner's token, files and
 * inputs, and whatever changes how programs are loaded stay out, because a build runs code of strangers.
 */



/** Passed on as they are: how to find programs, how to reach the network, which certificates to trust. */
const PASSED = [
    'PATH',
    'PATHEXT',
    'SYSTEMROOT',
    'COMSPEC',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'all_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'PIP_CERT',
    'NIX_SSL_CERT_FILE',
    'GIT_SSL_CAINFO',
    'PYENV_VERSION',
    'PYENV_DIR',
    'VIRTUAL_ENV',
    'NVM_BIN',
    'FNM_MULTISHELL_PATH',
    'ASDF_DIR',
    'JAVA_HOME',
    'GOROOT',
    'DOTNET_ROOT',
];
/** Where tools live below the real home; a child has a private one, so these are named to it when they exist. */
const TOOL_HOMES = [
    ['PYENV_ROOT', '.pyenv'],
    ['PYTHONUSERBASE', '.local'],
    ['NVM_DIR', '.nvm'],
    ['VOLTA_HOME', '.volta'],
    ['FNM_DIR', '.local/share/fnm'],
    ['ASDF_DATA_DIR', '.asdf'],
    ['MISE_DATA_DIR', '.local/share/mise'],
    ['COREPACK_HOME', '.cache/node/corepack'],
    ['RUSTUP_HOME', '.rustup'],
    ['CARGO_HOME', '.cargo'],
    ['SDKMAN_DIR', '.sdkman'],
];
/** 1980-01-01, the first moment that a zip can hold: tools that stamp times stamp this one. */
const SOURCE_DATE_EPOCH = '315532800';
/** The environment for one child process. */
function toolEnvironment(options) {
    const { host } = options;
    const environment = {
        LANG: 'C.UTF-8',
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        CI: '1',
        SOURCE_DATE_EPOCH,
        ...toolHomes(host),
    };
    for (const name of [...PASSED, ...(options.passedNames ?? [])]) {
        const value = host[name];
        if (value !== undefined)
            environment[name] = value;
    }
    const home = options.home ?? host['HOME'];
    if (home !== undefined)
        environment['HOME'] = home;
    if (options.temporary !== undefined) {
        for (const name of ['TMPDIR', 'TMP', 'TEMP'])
            environment[name] = options.temporary;
    }
    return { ...environment, ...options.set };
}
function toolHomes(host) {
    const home = host['HOME'];
    const found = {};
    for (const [name, belowHome] of TOOL_HOMES) {
        const given = host[name];
        const usual = home === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, belowHome);
        if (given !== undefined)
            found[name] = given;
        else if (usual !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(usual))
            found[name] = usual;
    }
    return found;
}
/**
 * Every folder of PATH that holds a file of this name, in order: more than one may have to be tried. For tools in a
 * container it is the name itself, which is looked up there.
 */
function findOnPath(command, host) {
    if ((0,_container_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .currentContainer */ .zt)() !== undefined)
        return [command];
    const folders = (host['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(folder => folder !== '');
    return [...new Set(folders.map(folder => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, command)))].filter(path => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
}


/***/ }),

/***/ 7817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ askTool),
/* harmony export */   DI: () => (/* binding */ pythonQuestion),
/* harmony export */   G: () => (/* binding */ OLDEST_PIP),
/* harmony export */   SG: () => (/* binding */ findTool),
/* harmony export */   jm: () => (/* binding */ NPM_QUESTION),
/* harmony export */   kW: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2342);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(920);
/** Finds tools by running them: a name on PATH may be a version manager's shim that fails when it is called. */




/** A question must not keep a plan waiting: shims have been seen to go to the network. */
const QUESTION_SECONDS = 20;
/** All commands that may be meant, best first. */
function candidatesOf(question, host) {
    return question.names.flatMap(name => (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .a)(name, host));
}
/** Runs one candidate; undefined when it does not run or will not do. */
async function askTool(question, command, host) {
    try {
        const answer = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .q)({
            command,
            args: question.args,
            // Python puts the working folder on its path: nobody keeps modules in the root.
            cwd: question.cwd ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)(process.cwd()).root,
            environment: (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)({ host }),
            timeoutSeconds: QUESTION_SECONDS,
            graceSeconds: 1,
        });
        const read = answer.exitCode === 0 ? question.read(answer.stdout, command) : undefined;
        return read === undefined ? undefined : { command, ...read };
    }
    catch {
        return undefined;
    }
}
/** The first candidate that runs and will do, or undefined. */
async function findTool(question, host) {
    for (const command of candidatesOf(question, host)) {
        const found = await askTool(question, command, host);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Several `--platform` options came with pip 20.3; the first calendar year that surely has them all is 21. */
const OLDEST_PIP = 21;
const PYTHON_PROGRAM = `
import json, sys
import pip
print(json.dumps({"executable": sys.executable, "python": "%d.%d.%d" % sys.version_info[:3],
                  "pip": pip.__version__, "file": pip.__file__}))
`;
/**
 * A Python with pip: the runtime's own version (`3.12`) when there is one, because pip judges conditions such as
 * `python_version` by the Python that runs it; any other does too, as only wheels are fetched.
 */
function pythonQuestion(version) {
    return {
        names: [`python${version}`, 'python3', 'python'],
        args: ['-c', PYTHON_PROGRAM],
        read: stdout => {
            const answer = JSON.parse(stdout);
            if (!isPythonAnswer(answer) || Number.parseInt(answer.pip, 10) < OLDEST_PIP)
                return undefined;
            return {
                versions: { python: answer.python, pip: answer.pip },
                witnesses: [answer.executable, answer.file],
            };
        },
        name: stdout => {
            const answer = JSON.parse(stdout);
            return isPythonAnswer(answer) ? `pip ${answer.pip}` : undefined;
        },
    };
}
function isPythonAnswer(value) {
    return (typeof value === 'object' &&
        value !== null &&
        ['executable', 'python', 'pip', 'file'].every(name => typeof Object.getOwnPropertyDescriptor(value, name)?.value === 'string'));
}
const NPM_QUESTION = {
    names: ['npm'],
    args: ['--version'],
    read: (stdout, command) => {
        const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0];
        if (version === undefined)
            return undefined;
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(command))
            return { versions: { npm: version } };
        // An update of npm rewrites this file, and not always the program, whose times npm fixes.
        const description = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(command)), '..', 'package.json');
        return { versions: { npm: version }, ...((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(description) ? { witnesses: [description] } : {}) };
    },
};


/***/ }),

/***/ 5345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ findEngine),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   to: () => (/* binding */ isOfTheEngine)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2342);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(920);
/** The program that builds images: docker with BuildKit where it can be had, else podman. */




/** The environment of the engine's own settings: where its service is, which builder, which logins. */
const OF_THE_ENGINE = /^(DOCKER_|BUILDX_|BUILDKIT_|CONTAINER|XDG_|REGISTRY_AUTH_FILE$)/;
/** Whether docker or podman itself reads a variable of this name. */
function isOfTheEngine(name) {
    return OF_THE_ENGINE.test(name);
}
/** A service that does not answer must not keep the build waiting. */
const ANSWER_SECONDS = 30;
/**
 * Finds the first engine that answers: many machines have docker's program, and podman for what it does. Throws a Failure
 * (environment) with what to install or start.
 */
async function findEngine(question) {
    let silent;
    for (const command of ['docker', 'podman'].flatMap(name => (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .findOnPath */ .a)(name, question.host))) {
        const answer = await askEngine(command, question);
        if (!(answer instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR))
            return answer;
        silent ??= answer;
    }
    throw silent ?? noEngine();
}
async function askEngine(command, question) {
    const names = Object.keys(question.host).filter(name => OF_THE_ENGINE.test(name));
    const passedNames = [...names, ...(question.passedNames ?? [])];
    const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .toolEnvironment */ .u)({ host: question.host, passedNames });
    const ask = (...args) => (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .runTool */ .q)({
        command,
        args,
        cwd: question.cwd,
        environment,
        timeoutSeconds: ANSWER_SECONDS,
        ...(question.signal === undefined ? {} : { signal: question.signal }),
    });
    const kind = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(command) === 'podman' ? 'podman' : 'docker';
    const client = await ask('version', '--format', '{{.Client.Version}}');
    if (client.exitCode !== 0)
        return silence(command, client);
    const version = /\d+\.\d+\S*/.exec(client.stdout)?.[0] ?? 'unknown';
    if (kind === 'podman') {
        // Lambda takes docker's format everywhere; podman's own is OCI.
        const epoch = environment['SOURCE_DATE_EPOCH'] ?? '0';
        const build = ['build', '--format', 'docker', '--timestamp', epoch];
        return { command, kind, environment, versions: { podman: version }, build };
    }
    // Only the service tells whether it is there: the client answers without it.
    const service = await ask('version', '--format', '{{.Server.Version}}');
    if (service.exitCode !== 0)
        return silence(command, service);
    const buildx = /\bv?(\d+\.\d+\.\d+)/.exec((await ask('buildx', 'version')).stdout)?.[1];
    return { command, kind, ...builderOf({ version, buildx, environment }) };
}
/** Where BuildKit is: in buildx, in the client itself (18.09 to 22), or nowhere. */
function builderOf(found) {
    const { version, buildx, environment } = found;
    const classic = environment['DOCKER_BUILDKIT'] === '0';
    if (buildx !== undefined && !classic) {
        // Attestations would make it an index of manifests, which Lambda refuses (aws-lambda-roadmap#82).
        const plain = isBelow(buildx, [0, 10]) ? [] : ['--provenance=false', '--sbom=false'];
        return {
            build: ['buildx', 'build', '--load', '--progress', 'plain', ...plain],
            environment,
            versions: { docker: version, buildx },
        };
    }
    const versions = { docker: version };
    if (isBelow(version, [23, 0]) && !classic) {
        return {
            build: ['build', '--progress', 'plain'],
            environment: { ...environment, DOCKER_BUILDKIT: '1' },
            versions,
        };
    }
    return {
        build: ['build'],
        environment: { ...environment, DOCKER_BUILDKIT: '0' },
        versions,
        ...(classic ? {} : { notice: 'docker has no buildx here, so its classic builder is used: no BuildKit' }),
    };
}
function isBelow(version, [major, minor]) {
    const [itsMajor = 0, itsMinor = 0] = version.split('.').map(part => Number.parseInt(part, 10));
    return itsMajor < major || (itsMajor === major && itsMinor < minor);
}
/** `linux/amd64`, `linux/arm64`. */
function platformOf(architecture) {
    return `linux/${architecture === 'arm64' ? 'arm64' : 'amd64'}`;
}
function noEngine() {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('environment', 'images need docker or podman, and neither is on PATH', {
        remedy: 'Install Docker; on a runner without it, use another (ubuntu-latest has it) and add `uses: docker/setup-buildx-action@v3`.',
    });
}
function silence(command, { lastLines, timedOut }) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(command);
    const within = timedOut ? ` within ${ANSWER_SECONDS} s` : '';
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('environment', `${name} does not answer${within}`, {
        remedy: `Start its service (dockerd), and make sure that this user may use it: \`${name} version\` shows it.`,
        details: lastLines.slice(-SHOWN_LINES),
    });
}
const SHOWN_LINES = 5;


/***/ }),

/***/ 1590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nz: () => (/* reexport */ InputIndex),
  SC: () => (/* binding */ checkUnchanged),
  pX: () => (/* binding */ digestRecipe),
  I5: () => (/* binding */ isBuiltOnHost),
  IM: () => (/* binding */ runsTools)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/build/git-index.js
/**
 * What git already knows: the content ids of tracked files that nobody touched since. Reading the index of 17,000 files
 * takes 12 ms, reading the files thirty times as long.
 */



class GitIndex {
    /** Real path of the repository's top level. */
    topLevel;
    /** Milliseconds: it knows nothing of edits since. */
    askedAt;
    #ids;
    #plainFolders = new Map();
    constructor(topLevel, ids, askedAt) {
        this.topLevel = topLevel;
        this.askedAt = askedAt;
        this.#ids = ids;
    }
    /** The git blob id of a file given by its real path; undefined when git cannot vouch for its bytes. */
    idOf(file) {
        if (this.#ids.size === 0 || !(0,paths/* isInside */.FK)(this.topLevel, file))
            return undefined;
        const id = this.#ids.get(file.slice(this.topLevel.length + 1));
        return id !== undefined && this.#isPlain((0,external_node_path_.dirname)(file)) ? id : undefined;
    }
    /** Attributes may make the bytes on disk differ from those that the id was made of (line ends, LFS, keywords). */
    #isPlain(folder) {
        const known = this.#plainFolders.get(folder);
        if (known !== undefined)
            return known;
        const abovePlain = folder === this.topLevel || this.#isPlain((0,external_node_path_.dirname)(folder));
        const plain = abovePlain && isHarmless((0,external_node_path_.join)(folder, '.gitattributes'));
        this.#plainFolders.set(folder, plain);
        return plain;
    }
}
/** Asks git, all questions at once. undefined when there is no git, no repository, or git refuses to read it. */
async function readGitIndex(folder, host) {
    const askedAt = Date.now();
    const ask = (...args) => askGit(folder, host, args);
    const [place, listed, touched, settings] = await Promise.all([
        ask('rev-parse', '--show-toplevel', '--git-path', 'info/attributes'),
        ask('ls-files', '-s', '-v', '-z', '--full-name', ':/'),
        ask('diff-files', '--name-only', '-z', '--ignore-submodules=all'),
        ask('config', '--get-regexp', '^core\\.(autocrlf|eol|attributesfile)$'),
    ]);
    const [topLevel, infoAttributes] = place?.split('\n') ?? [];
    if (topLevel === undefined || infoAttributes === undefined)
        return undefined;
    const conversions = [(0,external_node_path_.resolve)(folder, infoAttributes), ...globalAttributes(settings ?? '', host)];
    const trusted = listed !== undefined &&
        touched !== undefined &&
        !/^core\.(autocrlf (?!false$)|eol )/m.test(settings ?? '') &&
        conversions.every(isHarmless);
    return new GitIndex(topLevel, trusted ? idsOf(listed, touched) : new Map(), askedAt);
}
async function askGit(folder, host, args) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    try {
        // A file system monitor is a program named by the repository, and believes itself rather than the disk.
        const guarded = ['-c', 'core.fsmonitor=false', '-c', 'core.checkStat=default', ...args];
        const answer = await getExecOutput('git', guarded, {
            cwd: folder,
            env: gitEnvironment(host),
            silent: true,
            ignoreReturnCode: true,
        });
        return answer.exitCode === 0 ? answer.stdout : undefined;
    }
    catch {
        return undefined;
    }
}
/** Hooks of git set these for another repository or index. */
const LOCAL_VARIABLES = /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE|TRACE.*)$/;
function gitEnvironment(host) {
    const environment = {};
    for (const [name, value] of Object.entries(host)) {
        if (value !== undefined && !LOCAL_VARIABLES.test(name))
            environment[name] = value;
    }
    return { ...environment, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
/** `H 100644 <id> 0\t<path>`: a plain tracked file. Other tags mean that git was told not to look (git-ls-files, -v). */
const TRACKED = /^H 100(?:644|755) ([0-9a-f]{40}) 0\t/;
function idsOf(listed, touched) {
    const changed = new Set(touched.split('\0'));
    const ids = new Map();
    for (const line of listed.split('\0')) {
        const match = TRACKED.exec(line);
        if (match?.[1] === undefined)
            continue;
        const path = line.slice(match[0].length);
        if (!changed.has(path))
            ids.set(path, match[1]);
    }
    return ids;
}
function globalAttributes(settings, host) {
    const home = host['HOME'] ?? '';
    const named = /^core\.attributesfile (.+)$/m.exec(settings)?.[1];
    const usual = (0,external_node_path_.join)(host['XDG_CONFIG_HOME'] ?? (0,external_node_path_.join)(home, '.config'), 'git', 'attributes');
    const own = named === undefined ? usual : named.replace(/^~(?=\/)/, home);
    return [(0,external_node_path_.isAbsolute)(own) ? own : usual, '/etc/gitattributes'];
}
/** Attributes that change bytes between repository and disk (gitattributes: text, eol, ident, filter, encodings). */
const CONVERTING = /\b(text|eol|crlf|ident|filter|working-tree-encoding)\b|\[attr\]/;
function isHarmless(attributes) {
    return !(0,external_node_fs_.existsSync)(attributes) || !CONVERTING.test((0,external_node_fs_.readFileSync)(attributes, 'utf8'));
}

// EXTERNAL MODULE: ./.build/build/seen-files.js
var seen_files = __webpack_require__(5372);
;// CONCATENATED MODULE: ./.build/build/input-index.js
/** Content ids of files: git's blob ids, from git's index where it can vouch for them, else computed. The same either way. */






/** Asked once a run. */
class InputIndex {
    #git;
    #seen = new Map();
    #trees = new WeakMap();
    constructor(git) {
        this.#git = git;
    }
    /** Reads git's index of the repository that holds `folder`, if there is one. */
    static async open(folder, host = process.env) {
        return new InputIndex(await readGitIndex(folder, host));
    }
    /** Real path of git's top level, or undefined without git. */
    get topLevel() {
        return this.#git?.topLevel;
    }
    /** The git blob id (SHA-1, hex) of a file's content. */
    contentId(file) {
        return this.seen(file).id;
    }
    /** The file as its content id was found out; whoever has used its content since asks whether it still is so. */
    seen(file) {
        const known = this.#seen.get(file);
        if (known !== undefined)
            return known;
        // Looked at before it is read: an edit in between shows later.
        const look = (0,seen_files/* lookAt */.t5)(file);
        const git = this.#git;
        const isKnown = git !== undefined && look !== undefined && !(0,seen_files/* isFresh */.pL)(look, git.askedAt);
        const id = (isKnown ? git.idOf(file) : undefined) ?? blobIdOf(file);
        if (look === undefined)
            throw changing(file);
        const seen = { file, look, id };
        this.#seen.set(file, seen);
        return seen;
    }
    /** SHA-256 over path, mode and content of every entry. Where the files lie does not matter. */
    treeDigest(tree) {
        const known = this.#trees.get(tree);
        if (known !== undefined)
            return known;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (const entry of tree)
            hash.update(`${JSON.stringify(this.#describe(entry))}\n`);
        const digest = hash.digest('hex');
        this.#trees.set(tree, digest);
        return digest;
    }
    #describe(entry) {
        if (entry.kind === 'link')
            return [entry.path, 'link', entry.target];
        const mode = entry.mode.toString(8);
        if (entry.kind === 'disk')
            return [entry.path, mode, this.#listedId(entry)];
        if (entry.kind === 'bytes')
            return [entry.path, mode, blobId(entry.bytes)];
        throw new TypeError('sources do not lie in archives');
    }
    #listedId({ file, size }) {
        const { look, id } = this.seen(file);
        if (look.size !== size)
            throw changing(file);
        return id;
    }
}
function blobId(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
const CHUNK_BYTES = 1 << 20;
/** The git blob id of what a file holds now. Throws a Failure: `user` when it cannot be read, `environment` when it changes. */
function blobIdOf(file) {
    const descriptor = openForReading(file);
    try {
        const { size } = (0,external_node_fs_.fstatSync)(descriptor);
        const hash = (0,external_node_crypto_.createHash)('sha1').update(`blob ${size}\0`);
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, size)));
        let total = 0;
        for (let read = (0,external_node_fs_.readSync)(descriptor, buffer); read > 0; read = (0,external_node_fs_.readSync)(descriptor, buffer)) {
            hash.update(buffer.subarray(0, read));
            total += read;
        }
        if (total !== size)
            throw changing(file);
        return hash.digest('hex');
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function openForReading(file) {
    try {
        return (0,external_node_fs_.openSync)(file, 'r');
    }
    catch (cause) {
        throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(file)} cannot be read`, {
            cause,
            remedy: 'Make it readable (chmod u+r), or leave it out with .lambdaignore.',
        });
    }
}
function changing(file) {
    return new failure/* Failure */.HR('environment', `${(0,paths/* shownPath */.pS)(file)} changed while it was read`, {
        remedy: 'Run again when nothing else writes there.',
    });
}

// EXTERNAL MODULE: ./.build/build/workflows/registry.js + 63 modules
var registry = __webpack_require__(5121);
;// CONCATENATED MODULE: ./.build/build/input-digest.js
/**
 * The digest of everything that one build depends on. Absolute paths, times, owners and the order of folders never
 * enter it, so two clones in different places agree.
 */





/** Throws an EditedSource when a file is no longer what its digest was made of. */
function checkUnchanged(seen, cause) {
    const edited = seen.find(one => !(0,seen_files/* isUnchanged */._5)(one, blobIdOf));
    if (edited !== undefined)
        throw new seen_files/* EditedSource */.zD(edited.file, cause);
}
/** Rises when the digests of equal inputs have to change: the layout of the list below, or how trees are packed. */
const FORMAT = 1;
/** A tool that is missing counts as a version of its own (`missing`): planning does not need it. */
async function digestRecipe(recipe, index, versions) {
    const workflow = (0,registry/* workflowOf */.B4)(recipe);
    const inputs = workflow.dependencies?.(recipe);
    const tools = runsTools(recipe) ? await toolsOf(recipe, versions) : {};
    const identify = (named) => sorted(named.map(({ name, path }) => [name, index.contentId(path)]));
    const common = {
        format: FORMAT,
        ...plugInOf(recipe, identify),
        workflow: [workflow.name, workflow.version],
        runtime: recipe.runtime ?? null,
        architecture: recipe.architecture,
        tools,
    };
    const dependencyDigest = inputs === undefined
        ? undefined
        : digestOf({ ...common, files: identify(inputs.files), options: inputs.options ?? null });
    const inputDigest = digestOf({
        ...common,
        layerFolder: recipe.layerFolder,
        options: recipe.options,
        // Elsewhere what is included shows in the source; a compiler's output takes these files along.
        include: workflow.compile === undefined ? null : recipe.include,
        handler: recipe.handler ?? null,
        id: recipe.id ?? null,
        inputs: identify(recipe.inputs),
        source: index.treeDigest(recipe.sourceTree),
        dependencies: dependencyDigest ?? null,
    });
    const { sourceTree, plugIn } = recipe;
    const seenDependencies = inputs?.files.map(({ path }) => index.seen(path)) ?? [];
    const besides = [...recipe.inputs, ...(plugIn?.files ?? [])].map(({ path }) => index.seen(path));
    const listed = sourceTree.flatMap(entry => (entry.kind === 'disk' ? [index.seen(entry.file)] : []));
    return {
        inputDigest,
        sourceTree,
        seen: [...seenDependencies, ...besides, ...listed],
        seenDependencies,
        ...(dependencyDigest === undefined ? {} : { dependencyDigest }),
    };
}
/** Files that the program loads beyond those that its command names are not known; `inputs` may name them. */
function plugInOf({ plugIn, isLayer }, identify) {
    if (plugIn === undefined)
        return {};
    const { words, files, capability, manifest } = plugIn;
    return {
        plugIn: {
            words,
            files: identify(files),
            capability,
            manifest: manifest ?? null,
            isLayer: isLayer ?? false,
        },
    };
}
/** Whether anything has to be run for it: to install dependencies, or to compile. */
function runsTools(recipe) {
    const workflow = (0,registry/* workflowOf */.B4)(recipe);
    return workflow.compile !== undefined || workflow.dependencies?.(recipe) !== undefined;
}
/** Whether `--container` means nothing to it: images are built by the machine's own docker. */
function isBuiltOnHost(recipe) {
    return (0,registry/* workflowOf */.B4)(recipe).onHost === true;
}
/** In a container the image decides which tools there are. */
async function toolsOf(recipe, versions) {
    if (recipe.container !== undefined)
        return { container: recipe.container };
    return (await (0,registry/* workflowOf */.B4)(recipe).tools?.(recipe, versions)) ?? {};
}
function digestOf(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(canonicalJson(value)).digest('hex');
}
/** JSON with sorted keys: equal values give equal text. */
function canonicalJson(value) {
    return JSON.stringify(value, (_key, item) => typeof item === 'object' && item !== null && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
        : item);
}
function sorted(files) {
    return [...files].sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
}


/***/ }),

/***/ 9404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ makePrivateHome)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/**
 * A home folder for one build. Package managers write to their home, and scripts of strangers read there, so a build
 * has its own; but private registries are configured in the user's. What the one tool needs (its configuration and its
 * cache) is linked in, and nothing else: no `.aws`, no `.ssh`, no other tool's token.
 */


/** Makes `<scratch>/home` and returns it. */
function makePrivateHome(scratch, host, needs) {
    const home = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'home');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(home, { recursive: true });
    const real = host['HOME'];
    if (real === undefined)
        return home;
    for (const path of needs.configuration)
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path)))
            link(real, home, path);
    for (const path of needs.caches)
        if (madeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path)))
            link(real, home, path);
    return home;
}
function link(real, home, path) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, path);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(place))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(real, path), place);
}
/** A home that cannot be written has no cache; the build does without. */
function madeFolder(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ copyFiles),
/* harmony export */   DR: () => (/* binding */ filesBelow),
/* harmony export */   Kd: () => (/* binding */ foldersUpTo),
/* harmony export */   N_: () => (/* binding */ copyProject),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   tO: () => (/* binding */ ceilingOf),
/* harmony export */   zC: () => (/* binding */ namedInputs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2046);
/* harmony import */ var _list_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2450);
/* harmony import */ var _private_copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1318);
/**
 * Projects that reach beyond the code folder (a Maven reactor, a Gradle build, project references): which of their
 * files a build reads, and a private copy that looks the same wherever the project lies.
 */





/** Where the search above the code folder ends: the recipe's root, or the code folder when it lies elsewhere. */
function ceilingOf({ root, source }) {
    return (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(root, source) ? root : source;
}
/** The folders from `folder` up to `ceiling`, nearest first. */
function foldersUpTo(ceiling, folder) {
    const folders = [];
    for (let at = folder; (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(ceiling, at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        folders.push(at);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            break;
    }
    return folders;
}
/** Real paths of the files below a folder of the project, by the rules that hold for code; links are followed. */
function filesBelow(folder, junk, { root, roots }) {
    const listed = (0,_list_source_js__WEBPACK_IMPORTED_MODULE_3__/* .listSource */ .Kq)({
        folder,
        top: root,
        roots,
        junk,
        asItLies: false,
        ownFiles: [],
        include: [],
        exclude: [],
    });
    return listed.tree.flatMap(entry => {
        if (entry.kind === 'disk')
            return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.path)];
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.path);
        return entry.kind === 'link' && isFile(file) ? [file] : [];
    });
}
/** Those files that lie outside the code folder, once each, as inputs of the recipe. */
function namedInputs(files, { source, root }) {
    return [...new Set(files)]
        .filter(path => !(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(source, path) && isFile(path))
        .sort()
        .map(path => ({ name: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .nameBelow */ .lX)(root, path), path }));
}
/**
 * Copies a recipe's source and inputs below `folder`, at the same places relative to each other. The topmost folder
 * among them becomes `folder` itself, so that no tool sees a name that depends on the clone. Returns the place in the
 * copy of any path of the project.
 */
function copyProject(recipe, folder) {
    const inputs = recipe.inputs.map(({ path }) => path);
    const place = copyFiles(inputs, { from: recipe.source, folder });
    (0,_private_copy_js__WEBPACK_IMPORTED_MODULE_4__/* .copyTree */ .EL)(recipe.sourceTree, place(recipe.source));
    return place;
}
/** Copies files in the same way; the topmost of their folders and of `from` becomes `folder`. */
function copyFiles(files, { from, folder }) {
    const base = files.reduce((top, path) => commonFolder(top, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), from);
    const entries = files.map(path => {
        const { size, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return (0,_list_source_js__WEBPACK_IMPORTED_MODULE_3__/* .diskEntry */ .EV)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(base, path), path, { size, executable: (mode & 0o111) !== 0 });
    });
    (0,_private_copy_js__WEBPACK_IMPORTED_MODULE_4__/* .copyTree */ .EL)(entries, folder);
    return path => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(base, path));
}
function commonFolder(a, b) {
    let at = a;
    while (!(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(at, b))
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
    return at;
}
function isFile(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}


/***/ }),

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ artifactsOf),
/* harmony export */   U8: () => (/* binding */ makeSandbox),
/* harmony export */   zC: () => (/* binding */ namedInputs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5607);
/* harmony import */ var _build_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1777);
/* harmony import */ var _private_copy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1318);
/* harmony import */ var _private_home_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9404);
/* harmony import */ var _project_copy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3883);
/* harmony import */ var _source_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1209);
/**
 * Where commands of the user run: at a private copy of the source, with folders of their own, and with nothing of the
 * user's home but the caches of tools. What they leave in ARTIFACTS_DIR is the artifact.
 */









/** Downloads only: settings and logins stay behind, `build-env` lets a token through. */
const CACHES = [
    ...['.npm', '.cache/yarn', '.cache/pnpm', '.cache/pip', '.cache/uv', '.cache/go-build', 'go/pkg/mod'],
    ...['.m2/repository', '.gradle/caches', '.nuget/packages', '.cache/zig'],
];
/** Makes the folders below `job.scratch`; the environment has them as SOURCE_DIR, ARTIFACTS_DIR and SCRATCH_DIR. */
function makeSandbox(recipe, job) {
    const copies = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'source');
    const source = (0,_private_copy_js__WEBPACK_IMPORTED_MODULE_5__/* .copyWithInputs */ .jd)(recipe, copies);
    const artifacts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'artifacts');
    const work = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'work');
    for (const folder of [artifacts, work])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    const environment = (0,_build_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .buildEnvironment */ .A)(job, {
        home: (0,_private_home_js__WEBPACK_IMPORTED_MODULE_6__/* .makePrivateHome */ .r)(job.scratch, job.host, { configuration: CACHES, caches: [] }),
        set: {
            SOURCE_DIR: source,
            ARTIFACTS_DIR: artifacts,
            SCRATCH_DIR: work,
            LAMBDA_ARCHITECTURE: recipe.architecture,
            ...(recipe.runtime === undefined ? {} : { LAMBDA_RUNTIME: recipe.runtime }),
        },
    });
    return { source, copies, artifacts, scratch: work, environment };
}
/** What lies in ARTIFACTS_DIR (a plug-in's `artifacts_dir`). Throws a Failure (build) when that is nothing, or nothing that an artifact can hold. */
function artifactsOf({ workflow, plugIn }, { artifacts }) {
    const tree = (0,_private_copy_js__WEBPACK_IMPORTED_MODULE_5__/* .listTree */ .nT)(artifacts);
    if (tree.length === 0) {
        const [place, whose] = plugIn === undefined ? ['ARTIFACTS_DIR', 'the variable'] : ['artifacts_dir', 'the param'];
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('build', `${workflow}: it left nothing in ${place}`, {
            remedy: `Let it copy what the function needs to the folder that ${whose} ${place} names.`,
        });
    }
    checkNames(workflow, tree);
    return tree;
}
/** What is wrong with a name is for the build to mend here, not for an ignore file. */
function checkNames(workflow, tree) {
    try {
        for (const entry of tree)
            (0,_source_names_js__WEBPACK_IMPORTED_MODULE_8__/* .checkName */ .I3)(entry.path);
        (0,_source_names_js__WEBPACK_IMPORTED_MODULE_8__/* .checkClashes */ .Ap)(tree.map(entry => entry.path));
    }
    catch (error) {
        if (!(error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR))
            throw error;
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('build', `${workflow}: of what it left, ${error.message}`, {
            cause: error,
            remedy: 'Let the build give it another name.',
        });
    }
}
/**
 * Files and folders outside the code folder that the option `Inputs` names, relative to the code folder. They are copied
 * to the same place relative to the source's copy. Of a folder stays out what stays out of code: `.env.*`, `.npmrc`, what
 * `.lambdaignore` names. Throws a Failure (user) for what is missing or outside the project.
 */
function namedInputs(recipe, paths, rules, by = { key: 'Inputs', from: 'the code folder' }) {
    const files = paths.flatMap(path => filesAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(recipe.source, path), { root: recipe.root, roots: rules.roots, by }));
    return files
        .filter(file => !(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(recipe.source, file))
        .map(file => ({ name: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .nameBelow */ .lX)(recipe.root, file), path: file }));
}
function filesAt(file, { root, roots, by }) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('user', `there is nothing at ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(file)}, which ${by.key} names`, {
            remedy: `Correct the path; it counts from ${by.from}.`,
        });
    }
    if (!roots.some(inside => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(inside, (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .realPathOf */ .dN)(file)))) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('user', `${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(file)}, which ${by.key} names, lies outside the project`, {
            remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
        });
    }
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isDirectory())
        return [file];
    return (0,_project_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .filesBelow */ .DR)(file, ['node_modules/'], { root: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(root, file) ? root : file, roots });
}


/***/ }),

/***/ 5372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ isUnchanged),
/* harmony export */   pL: () => (/* binding */ isFresh),
/* harmony export */   t5: () => (/* binding */ lookAt),
/* harmony export */   zD: () => (/* binding */ EditedSource)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/**
 * Files as they looked when their digest was made: an edit between the plan and the end of a build must not put an artifact
 * under the digest of other content. Files are looked at again, not read again.
 */


/** undefined when there is no such file (any more), or no way to it. */
function lookAt(file) {
    const at = Date.now();
    const stat = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .statOf */ ._N)(file);
    if (stat?.isFile() !== true)
        return undefined;
    const { size, mtimeMs, ctimeMs, ino, dev } = stat;
    return { size, changedAt: ctimeMs, text: [size, mtimeMs, ctimeMs, ino, dev].join(), at };
}
/** Kernels keep the times of files by a clock that stands still for up to a hundredth of a second. */
const COARSE_CLOCK_MILLISECONDS = 100;
/** Whether the file was written so shortly before `moment` that another edit might leave it with the same times. */
function isFresh({ changedAt }, moment) {
    return changedAt > moment - COARSE_CLOCK_MILLISECONDS;
}
/** Whether it is what it was. Only a file that was saved just before it was first looked at is read, by `idOf`. */
function isUnchanged({ file, look, id }, idOf) {
    if (lookAt(file)?.text !== look.text)
        return false;
    return !isFresh(look, look.at) || idOf(file) === id;
}
/** The failure of a build whose source was edited meanwhile. */
class EditedSource extends _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR {
    /** As people know it: relative to the working folder. */
    path;
    constructor(file, cause) {
        const path = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(file);
        super('environment', `${path} was edited during the build`, {
            cause,
            remedy: 'Run again when nothing else writes there: what was finished is reused.',
        });
        this.path = path;
    }
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ unfitTool)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/* harmony import */ var _find_tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7817);
/* harmony import */ var _missing_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9756);
/** What to say when a tool is there, but too old or of the wrong kind. */



/**
 * A Failure of class `environment` for a tool that may be there in a version that will not do: `needed` says which one
 * would (`pip 21 or newer`), and the versions that are there are named.
 */
async function unfitTool(question, host, { name, needed }) {
    const found = await answersOf(question, host);
    if (found.length === 0)
        return (0,_missing_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .missingTool */ .z)(name, undefined, [`wanted: ${needed}`]);
    const [first = ''] = found;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('environment', `${needed} is needed for this build, and ${first} is installed`, {
        remedy: (0,_missing_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyFor */ .w)(name),
        details: found.map(version => `found: ${version}`),
    });
}
async function answersOf(question, host) {
    const asked = { ...question, read: (stdout) => namedVersion(question.name?.(stdout)) };
    const found = [];
    for (const command of (0,_find_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .candidatesOf */ .kW)(question, host)) {
        const version = (await (0,_find_tool_js__WEBPACK_IMPORTED_MODULE_1__/* .askTool */ .C8)(asked, command, host))?.versions['name'];
        if (version !== undefined)
            found.push(`${version} (${command})`);
    }
    return found;
}
const namedVersion = (name) => (name === undefined ? undefined : { versions: { name } });


/***/ }),

/***/ 1215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ workflowOptions)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/**
 * Options of workflows: BuildProperties as SAM spells them (`TrimGoPath`) and `options` of lambda-build.yml
 * (`trim-go-path`, `trimGoPath`) are the same option.
 */


/** Metadata keys that tell some workflow how to build; the others pass over them (SAM does the same). */
const METADATA_KEYS = [
    ...['WorkingDirectory', 'ContextPath', 'ProjectRootDirectory'],
    ...['Dockerfile', 'DockerContext', 'DockerTag', 'DockerBuildArgs', 'DockerBuildTarget'],
    'DockerBuildExtraParams',
];
/** Throws a Failure of class `user`, with the nearest name, for an option that is not among `known`. */
function workflowOptions(recipe, known) {
    const names = new Map([...METADATA_KEYS, ...known].map(name => [plain(name), name]));
    const values = new Map();
    for (const [given, value] of Object.entries(recipe.options)) {
        const name = names.get(plain(given));
        if (name === undefined)
            throw unknown(given, recipe, known);
        values.set(name, value);
    }
    const read = (name, what, typed) => {
        const value = values.get(name);
        if (value === undefined)
            return undefined;
        const result = typed(value);
        if (result === undefined)
            throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', `${recipe.workflow}: ${name} must be ${what}`);
        return result;
    };
    return {
        text: name => read(name, 'text', textOf),
        flag: name => read(name, 'true or false', flagOf),
        list: name => read(name, 'a list of texts', listOf),
        texts: name => read(name, 'a map of texts', textsOf),
        json: name => values.get(name),
    };
}
const plain = (name) => name.toLowerCase().replace(/[-_]/g, '');
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
/** Templates give texts where a parameter stands. */
function flagOf(value) {
    if (typeof value === 'boolean')
        return value;
    if (typeof value !== 'string')
        return undefined;
    return /^(true|yes|on)$/i.test(value) ? true : /^(false|no|off)$/i.test(value) ? false : undefined;
}
function listOf(value) {
    const items = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
    return items.every(item => item !== undefined) ? items : undefined;
}
function textsOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value).map(([key, item]) => [key, textOf(item) ?? String(item)]);
    return Object.fromEntries(entries);
}
function unknown(given, { workflow }, known) {
    const near = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestName */ .qb)(given, known);
    const list = known.length === 0 ? 'It has none.' : `It has ${known.join(', ')}.`;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', `${workflow} has no option ${given}`, {
        remedy: near === undefined ? list : `Did you mean ${near}?`,
    });
}


/***/ }),

/***/ 7335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ copy)
/* harmony export */ });
/** Packs the source as it is: code without a manifest, layers without BuildMethod, SkipBuild, single files. */
const copy = { name: 'copy', version: 1, junk: [], layerFolder: '' };


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ image_image)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(6141);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/model/tree.js
var tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/build/private-copy.js
var private_copy = __webpack_require__(1318);
;// CONCATENATED MODULE: ./.build/build/image/dockerfile.js
/** The instructions of a Dockerfile with their lines: enough to say where a build failed. */
/** Continued lines are joined, comments inside them dropped. Here-documents show as lines of their own, which match nothing. */
function instructionsOf(text) {
    const continuation = /^#\s*escape\s*=\s*`/im.test(text.split('\n', 1)[0] ?? '') ? '`' : '\\';
    const instructions = [];
    let open;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (/^\s*(#|$)/.test(line))
            continue;
        const continues = line.trimEnd().endsWith(continuation);
        const part = continues ? line.trimEnd().slice(0, -1) : line;
        if (open === undefined)
            open = { text: part, line: index + 1 };
        else
            open.text += part;
        if (continues)
            continue;
        instructions.push({ ...open, text: onOneLine(open.text) });
        open = undefined;
    }
    if (open !== undefined)
        instructions.push({ ...open, text: onOneLine(open.text) });
    return instructions;
}
/** The line of the instruction that a builder printed, perhaps cut or with its arguments filled in. */
function lineOf(printed, instructions) {
    const wanted = onOneLine(printed).toLowerCase();
    const same = instructions.filter(({ text }) => text.toLowerCase() === wanted);
    const [only, ...more] = same.length > 0 ? same : instructions.filter(item => beginsAlike(item.text, wanted));
    return more.length === 0 ? only?.line : undefined;
}
function beginsAlike(text, wanted) {
    const cut = wanted.replace(/\.{3}$|…$/, '');
    const start = text.toLowerCase().split('$', 1)[0] ?? '';
    return start.startsWith(cut) || (start.length >= SHORTEST_MATCH && cut.startsWith(start));
}
/** `RUN x`: fewer characters before the first variable tell nothing. */
const SHORTEST_MATCH = 5;
function onOneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}

// EXTERNAL MODULE: ./.build/build/image/engine.js
var image_engine = __webpack_require__(5345);
;// CONCATENATED MODULE: ./.build/build/image/explain.js
/** What a failed `docker build` means: the step, its line in the Dockerfile, and what to do. */

/**
 * Lines of builders that tell causes: BuildKit's plain progress, the classic builder, podman. What programs of the image
 * print is none (`#7 0.123 …`).
 */
const CLUES = /^#\d+ (ERROR|\[)|^ > \[|^Dockerfile\S*:\d+$|^Step \d+|^STEP \d+|^(?!#\d+ \d).*(parse error|failed to solve|failed to compute|executor failed|returned a non-zero code|exec format error|pull access denied for|manifest for|requires BuildKit|COPY failed|ADD failed|build target|target stage)/i;
/** `dockerfile` is the path that people see. */
function explainBuild(clues, { dockerfile, instructions }) {
    const text = clues.join('\n');
    const line = lineIn(clues, instructions);
    const place = { file: dockerfile, ...(line === undefined ? {} : { line }) };
    const step = line === undefined ? undefined : instructions.find(item => item.line === line)?.text;
    const [, reason, remedy] = CAUSES.find(([cause]) => cause.test(text)) ?? [];
    if (reason !== undefined)
        return { reason: reason(text), place, ...(remedy === undefined ? {} : { remedy }) };
    if (step === undefined)
        return undefined;
    const status = /exit code: (\d+)|non-zero code: (\d+)|exit status (\d+)/.exec(text)?.slice(1).find(Boolean);
    const ended = status === undefined ? 'failed' : `ended with exit status ${status}`;
    return { reason: `${shortened(step)} ${ended}`, place };
}
const CAUSES = [
    [
        /exec format error/,
        () => 'this machine cannot run programs of the other processor',
        'Add a step `uses: docker/setup-qemu-action@v3` before this one, or build on a runner with that processor.',
    ],
    [
        /requires BuildKit/,
        () => 'the Dockerfile needs BuildKit, and docker runs its classic builder',
        'Install docker buildx, or add a step `uses: docker/setup-buildx-action@v3` before this one.',
    ],
    [
        /parse error|unknown instruction/,
        text => /(?:unknown instruction|parse error)[^\n]*/i.exec(text)?.[0] ?? 'the Dockerfile cannot be read',
        'Mend the line.',
    ],
    [
        /failed to resolve source metadata|pull access denied for|manifest for \S+ not found/,
        text => `its base image${baseImage(text)} cannot be fetched`,
        'Check its name; sign in where it is private (docker login, docker/login-action).',
    ],
    [
        /(?:failed to compute cache key|COPY failed|ADD failed)[^\n]*/,
        text => {
            const path = /"(\/?[^"]+)":? not found|stat (\S+): (?:file does not exist|no such file)/.exec(text);
            return `nothing to copy: ${path?.[1] ?? path?.[2] ?? 'a file'} is not in the context`;
        },
        'Correct the path (it counts from DockerContext), or see what .dockerignore leaves out.',
    ],
    [
        /target stage "?([^"\s]+)"? could not be found|failed to reach build target/,
        text => `the Dockerfile has no stage ${/target stage "?([^"\s]+)"?|build target (\S+)/.exec(text)?.slice(1).find(Boolean) ?? ''}`.trimEnd(),
        'Correct Metadata.DockerBuildTarget.',
    ],
];
function baseImage(text) {
    const name = /(?:source metadata for|access denied for|manifest for) ([^\s,]+?)[:,]?(?:\s|$)/.exec(text)?.[1];
    return name === undefined ? '' : ` ${name.replace(/^docker\.io\/(library\/)?/, '')}`;
}
/** Named by BuildKit (`Dockerfile:3`, `line 3:`); else found by the step that was printed last. */
function lineIn(clues, instructions) {
    const named = clues.map(clue => /^Dockerfile[^:]*:(\d+)$|\bline (\d+):/.exec(clue)?.slice(1).find(Boolean));
    const line = named.findLast(found => found !== undefined);
    if (line !== undefined)
        return Number(line);
    const steps = clues.flatMap(clue => /^ > \[[^\]]*\d+\/\d+\] (.+?):?$/.exec(clue)?.[1] ??
        /^S(?:tep|TEP) \d+\/\d+ ?: (.+)$/.exec(clue)?.[1] ??
        []);
    // BuildKit before 0.10 names the command alone, when another build of the same had begun it.
    const command = /executor failed running \[\/bin\/sh -c (.+)\]:/.exec(clues.join('\n'))?.[1];
    const last = steps.at(-1) ?? (command === undefined ? undefined : `RUN ${command}`);
    return last === undefined ? undefined : lineOf(last, instructions);
}
const MAX_STEP = 80;
function shortened(step) {
    return step.length <= MAX_STEP ? step : `${step.slice(0, MAX_STEP - 1)}…`;
}

;// CONCATENATED MODULE: ./.build/build/image/extra-params.js
/** Metadata.DockerBuildExtraParams: options of `docker build` that a template may add (SAM's key). */

/** What changes how a build runs or what it may read, and nothing of what we decide. With a value, or alone. */
const WITH_VALUE = [
    ...['--secret', '--ssh', '--network', '--add-host', '--cache-from', '--cache-to', '--build-context'],
    ...['--label', '--shm-size', '--ulimit'],
];
const ALONE = ['--no-cache', '--pull'];
/**
 * The words for the command line: `--secret=id=x` and `--secret id=x` are the same. Throws a Failure (user) for options
 * that are not taken.
 */
function extraParams(words) {
    const taken = [];
    for (let at = 0; at < words.length; at++) {
        const [, name = '', value] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(words[at] ?? '') ?? [];
        if (ALONE.includes(name) && value === undefined)
            taken.push(name);
        else if (WITH_VALUE.includes(name)) {
            const given = value ?? words[++at];
            if (given === undefined || given === '')
                throw refused(name, 'has no value');
            taken.push(`${name}=${given}`);
        }
        else
            throw refused(words[at] ?? '', 'is not taken');
    }
    return taken;
}
function refused(word, reason) {
    return new failure/* Failure */.HR('user', `DockerBuildExtraParams: ${JSON.stringify(word)} ${reason}`, {
        remedy: `It takes ${[...WITH_VALUE, ...ALONE].join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./.build/build/image/build-image.js
/** One `docker build`, from a copy of exactly the files that the digest knows; and the image saved as an archive. */









/** Builds under a name that nobody else has, saves it, and takes the name away: nothing of the user's is touched. */
async function buildImage(build) {
    const { job } = build;
    const engine = await (0,image_engine/* findEngine */.GO)({ host: job.host, cwd: job.scratch, passedNames: job.passedNames });
    if (engine.notice !== undefined)
        job.say(engine.notice);
    const tag = `lambda-build:${(0,external_node_crypto_.randomUUID)()}`;
    const archive = (0,external_node_path_.join)(job.scratch, 'image.tar');
    await runBuild(build, { engine, tag });
    const { environment, command } = engine;
    const run = (...args) => job.run({ command, args, cwd: job.scratch, environment });
    try {
        const format = engine.kind === 'podman' ? ['--format', 'docker-archive'] : [];
        await run('save', ...format, '--output', archive, tag);
    }
    finally {
        // Parents are the classic builder's cache. A name that stays does no harm.
        await run('image', 'rm', ...(engine.kind === 'podman' ? [] : ['--no-prune']), tag).catch(() => undefined);
    }
    return { archive, tools: engine.versions };
}
async function runBuild(build, { engine, tag }) {
    const { recipe, job, options } = build;
    const { context, dockerfile } = layOutContext(build);
    const target = options.text('DockerBuildTarget');
    const passed = passedArgs(options.texts('DockerBuildArgs') ?? {}, engine);
    const instructions = instructionsOf((0,external_node_fs_.readFileSync)(dockerfile, 'utf8'));
    await job.run({
        command: engine.command,
        args: [
            ...engine.build,
            ...['--platform', (0,image_engine/* platformOf */.tj)(recipe.architecture), '--file', dockerfile, '--tag', tag],
            ...(target === undefined ? [] : ['--target', target]),
            ...passed.args,
            ...extraParams(options.list('DockerBuildExtraParams') ?? []),
            ...(options.text('Refresh') === undefined ? [] : ['--pull']),
            context,
        ],
        // Paths of --secret count from here.
        cwd: recipe.source,
        environment: { ...engine.environment, ...passed.environment },
        clue: CLUES,
        explain: clues => explainBuild(clues, { dockerfile: (0,paths/* shownPath */.pS)(build.dockerfile), instructions }),
    });
}
/**
 * The context as the digest knows it, and the Dockerfile beside it: so an ignored one stays invisible to COPY. Times and
 * modes of folders are the same everywhere, as those of files are, because COPY takes them along.
 */
function layOutContext({ recipe, job: { scratch }, ...build }) {
    const context = (0,external_node_path_.join)(scratch, 'context');
    (0,private_copy/* copyTree */.EL)(recipe.sourceTree, context);
    for (const folder of foldersOf(recipe.sourceTree)) {
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(context, folder), 0o755);
        (0,external_node_fs_.utimesSync)((0,external_node_path_.join)(context, folder), FIRST_ZIP_TIME, FIRST_ZIP_TIME);
    }
    const dockerfile = (0,external_node_path_.join)(scratch, 'dockerfile', (0,external_node_path_.basename)(build.dockerfile));
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(scratch, 'dockerfile'));
    (0,external_node_fs_.copyFileSync)(build.dockerfile, dockerfile);
    return { context, dockerfile };
}
const FIRST_ZIP_TIME = new Date(Date.UTC(1980, 0, 1));
function foldersOf(tree) {
    const folders = new Set(['.']);
    for (const { path } of tree) {
        for (let at = external_node_path_.posix.dirname(path); !folders.has(at); at = external_node_path_.posix.dirname(at))
            folders.add(at);
    }
    return [...folders];
}
/** Names that mean something to docker itself or to how programs start, in its environment. */
const OF_PROGRAMS = /^(LD_|DYLD_|GO|GLIBC|MALLOC|SSL_|LC_)|proxy$/i;
/** Values don't stand on a command line, which others can list, but where a name would lead docker astray. */
function passedArgs(given, { environment }) {
    const args = [];
    const own = {};
    for (const [name, value] of Object.entries(given)) {
        const isTaken = environment[name] !== undefined || (0,image_engine/* isOfTheEngine */.to)(name) || OF_PROGRAMS.test(name);
        if (!isTaken)
            own[name] = value;
        args.push('--build-arg', isTaken ? `${name}=${value}` : name);
    }
    return { args, environment: own };
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
// EXTERNAL MODULE: ./.build/files/walk.js
var walk = __webpack_require__(2769);
// EXTERNAL MODULE: ./.build/build/ignore-rules.js
var ignore_rules = __webpack_require__(9145);
// EXTERNAL MODULE: ./.build/build/list-source.js + 1 modules
var list_source = __webpack_require__(2450);
;// CONCATENATED MODULE: ./.build/build/image/docker-ignore.js
/**
 * `.dockerignore`, as docker reads it: patterns count from the context's folder, `*` stays within one name, `**` crosses
 * folders, and the last pattern that matches a path or a folder above it decides (docs.docker.com, "Build context";
 * moby/patternmatcher). That is not how git reads its own files, so `ignore` cannot do it.
 */


/** `file` is the path that messages show. Throws a Failure (user) at the line of a pattern that docker refuses, too. */
function parseDockerIgnore(text, file) {
    const patterns = text
        .replace(/^\ufeff/, '')
        .split('\n')
        .flatMap((line, index) => patternOf(line, { file, line: index + 1 }));
    return {
        leavesOut: (path, already) => {
            const ways = waysTo(path);
            return patterns.reduce((out, { matches, brings }) => (brings === out && ways.some(matches) ? !brings : out), already);
        },
        mayHoldKept: folder => patterns.some(({ brings, text }) => brings && mayLieIn(folder, text)),
    };
}
function patternOf(line, place) {
    if (line.startsWith('#'))
        return [];
    const trimmed = line.trim();
    if (trimmed === '')
        return [];
    const brings = trimmed.startsWith('!');
    const written = brings ? trimmed.slice(1).trim() : trimmed;
    if (written === '')
        throw wrong(line, place, 'a single ! brings nothing back');
    const text = cleaned(written);
    try {
        return [{ text, brings, matches: matcherOf(text) }];
    }
    catch {
        throw wrong(line, place, 'its brackets or backslashes do not fit');
    }
}
function wrong(line, place, reason) {
    return new failure/* Failure */.HR('user', `${place.file}: ${JSON.stringify(line)} is no pattern: ${reason}`, {
        place,
        remedy: 'Mend the line, or remove it.',
    });
}
/** Go's `filepath.Clean`, and no slash in front. */
function cleaned(written) {
    const clean = external_node_path_.posix.normalize(written).replace(/(?<=.)\/$/, '');
    return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}
/** The path itself and every folder on the way to it: a pattern for a folder holds for all that is in it. */
function waysTo(path) {
    const names = path.replace(/\/$/, '').split('/');
    return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
function matcherOf(pattern) {
    if (!/[*?[\]\\]/.test(pattern))
        return path => path === pattern;
    const source = new RegExp(`^${regexOf(pattern)}$`, 'su');
    return path => source.test(path);
}
function regexOf(pattern) {
    let regex = '';
    for (let at = 0; at < pattern.length; at++) {
        const rest = pattern.slice(at);
        const wide = /^\*\*+\/?/.exec(rest)?.[0];
        if (wide !== undefined) {
            at += wide.length - 1;
            const isLast = at === pattern.length - 1;
            // `**name` at the start also matches the end of a longer name.
            const loose = regex === '' && !wide.endsWith('/');
            regex += isLast || loose ? '.*' : '(?:.*/)?';
        }
        else if (rest.startsWith('*'))
            regex += '[^/]*';
        else if (rest.startsWith('?'))
            regex += '[^/]';
        else if (rest.startsWith('[')) {
            const [set] = /^\[\^?(?:\\.|[^\]\\])+\]/.exec(rest) ?? [];
            if (set === undefined)
                throw new SyntaxError('open bracket');
            regex += set.replace(/(?<!\\)\[(?!^)/g, (bracket, index) => (index === 0 ? bracket : '\\['));
            at += set.length - 1;
        }
        else if (rest.startsWith('\\')) {
            const [escaped] = /^\\(.)/su.exec(rest) ?? [];
            if (escaped === undefined)
                throw new SyntaxError('nothing to escape');
            regex += escapeText(escaped.slice(1));
            at += escaped.length - 1;
        }
        else {
            const [character = ''] = rest;
            regex += escapeText(character);
            at += character.length - 1;
        }
    }
    return regex;
}
function escapeText(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
/** By the part of the pattern before its first wildcard. */
function mayLieIn(folder, pattern) {
    const fixed = pattern.slice(0, pattern.search(/[*?[\\]|$/));
    const within = `${folder.replace(/\/$/, '')}/`;
    const isWhole = fixed === pattern;
    return within.startsWith(isWhole ? `${fixed}/` : fixed) || fixed.startsWith(within);
}

;// CONCATENATED MODULE: ./.build/build/image/context.js
/** The files of a docker context: all that its ignore file lets through, as they lie there. */









/** The files that say what stays out; they themselves are of no use to a build. */
const IGNORE_FILES = /(^|\/)[^/]*\.dockerignore$/;
/**
 * The rules of a context: what is always left out, `.lambdaignore` and `exclude` first, then docker's own ignore file, which
 * can bring back what they leave out; `include` has the last word. `dockerfile` is its path below the context.
 */
function contextRules(options, dockerfile) {
    const rules = (0,ignore_rules/* ignoreRules */.e)({ ...options, junk: [], asItLies: true });
    const docker = dockerIgnore(options.folder, dockerfile);
    const included = ignore().add([...options.include]);
    return {
        isAlwaysLeftOut: path => rules.isAlwaysLeftOut(path),
        mayHoldIncluded: folder => rules.mayHoldIncluded(folder) || docker?.mayHoldKept(folder) === true,
        leavesOut: path => {
            // A change of theirs changes the list.
            if (included.ignores(path) || IGNORE_FILES.test(path))
                return false;
            const already = rules.leavesOut(path);
            return docker === undefined ? already : docker.leavesOut(path, already);
        },
    };
}
/**
 * Lists a context given by its real path. Links stay links, wherever they lead, as docker sends them. Throws a Failure
 * (user) for what cannot be sent: pipes, sockets, devices, unreadable files.
 */
function listContext(options, dockerfile) {
    const rules = contextRules(options, dockerfile);
    const leftOut = new Set();
    const skips = (path) => {
        if (IGNORE_FILES.test(path))
            return true;
        if (!rules.leavesOut(path))
            return false;
        if (path.endsWith('/') && rules.mayHoldIncluded(path))
            return false;
        if (rules.isAlwaysLeftOut(path))
            leftOut.add(external_node_path_.posix.basename(path));
        return true;
    };
    const entries = [];
    for (const found of (0,walk/* walk */.G)(options.folder, skips)) {
        if (found.kind === 'other')
            throw (0,list_source/* unpackable */.DO)(found.absolute, found.what);
        if (found.kind === 'link')
            entries.push({ kind: 'link', path: found.path, target: found.target });
        else {
            if ((found.mode & 0o004) === 0)
                (0,list_source/* checkReadable */.ro)(found.absolute);
            entries.push((0,list_source/* diskEntry */.EV)(found.path, found.absolute, found));
        }
    }
    return { tree: (0,tree/* makeTree */.TI)(entries), leftOut: [...leftOut] };
}
/** `<Dockerfile>.dockerignore` is read instead of `.dockerignore` where it exists (BuildKit). */
function dockerIgnore(folder, dockerfile) {
    const names = [`${dockerfile}.dockerignore`, '.dockerignore'].map(name => external_node_path_.posix.join(folder, name));
    const file = names.find(name => (0,external_node_fs_.existsSync)(name));
    return file === undefined ? undefined : parseDockerIgnore((0,external_node_fs_.readFileSync)(file, 'utf8'), (0,paths/* shownPath */.pS)(file));
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./.build/files/tar.js
var tar = __webpack_require__(1493);
;// CONCATENATED MODULE: ./.build/build/image/image-archive.js
/**
 * Archives of images as the store keeps them: an OCI image layout with compressed layers, which docker and podman load and
 * whose blobs a registry takes as they are. What a repository will call the image is decided here and never changes.
 */








/** Docker's own media types (schema 2): every registry and Lambda take them. */
const MANIFEST_TYPE = 'application/vnd.docker.distribution.manifest.v2+json';
const CONFIG_TYPE = 'application/vnd.docker.container.image.v1+json';
const LAYER_TYPE = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
/**
 * Writes the archive to a new file. Layers are compressed in folders that other builds of the run share: most images have
 * their base in common. Throws an Error, as `readSavedImage` does, for a layer that is not what the configuration says.
 */
async function writeImageArchive(image, { to, share }) {
    const layers = await Promise.all(image.layers.map(layer => packedLayer(layer, share)));
    const config = blobOf(image.config, CONFIG_TYPE);
    const manifest = blobOf(jsonBytes({
        schemaVersion: 2,
        mediaType: MANIFEST_TYPE,
        config: config.descriptor,
        layers: layers.map(({ digest, size }) => ({ mediaType: LAYER_TYPE, size, digest })),
    }), MANIFEST_TYPE);
    await writeTar(to, [
        ...filesOf(config, manifest, layers),
        ...new Map(layers.map(layer => [layer.digest, layer])).values(),
    ]);
    return {
        facts: { id: config.descriptor.digest, digest: manifest.descriptor.digest },
        unzippedSize: layers.reduce((sum, layer) => sum + layer.unzippedSize, 0),
        layers: layers.length,
    };
}
const PackedLayer = schemas/* object */.Ikc({ digest: schemas/* string */.YjP(), size: schemas/* number */.aig(), unzippedSize: schemas/* number */.aig() });
/** The index and docker's manifest.json name the same blobs. */
function filesOf(config, manifest, layers) {
    const index = {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: [manifest.descriptor],
    };
    const forDocker = [{ Config: config.path, RepoTags: null, Layers: layers.map(layer => layer.path) }];
    return [
        { path: 'oci-layout', bytes: jsonBytes({ imageLayoutVersion: '1.0.0' }) },
        { path: 'index.json', bytes: jsonBytes(index) },
        { path: 'manifest.json', bytes: jsonBytes(forDocker) },
        manifest,
        config,
    ];
}
function blobOf(bytes, mediaType) {
    const digest = digestOf((0,external_node_crypto_.createHash)('sha256').update(bytes));
    return { path: pathOf(digest), bytes, descriptor: { mediaType, size: bytes.length, digest } };
}
function jsonBytes(value) {
    return Buffer.from(JSON.stringify(value));
}
function pathOf(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
function digestOf(hash) {
    return `sha256:${hash.digest('hex')}`;
}
async function packedLayer({ member, diffId }, share) {
    const folder = await share(`image layer ${diffId}`, into => packLayer(member, diffId, into));
    const known = PackedLayer.parse(JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'layer.json'), 'utf8')));
    return { ...known, path: pathOf(known.digest), file: (0,external_node_path_.join)(folder, 'layer') };
}
/** A layer that is compressed already keeps its bytes: so its base image's blobs may be in the repository already. */
async function packLayer(member, diffId, folder) {
    const magic = (0,tar/* readMember */.hd)({ ...member, size: Math.min(4, member.size) }, 4).toString('hex');
    if (magic === '28b52ffd') {
        throw new Error('a layer is compressed with zstd, which Lambda does not take: use gzip');
    }
    const zipped = { hash: (0,external_node_crypto_.createHash)('sha256'), size: 0 };
    const plain = { hash: (0,external_node_crypto_.createHash)('sha256'), size: 0 };
    const isZipped = magic.startsWith('1f8b');
    const source = bytesOf(member);
    const to = (0,external_node_path_.join)(folder, 'layer');
    if (isZipped) {
        await (0,promises_.pipeline)(source, counted(zipped), (0,external_node_fs_.createWriteStream)(to));
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(to), (0,external_node_zlib_.createGunzip)(), counted(plain), drain);
    }
    else {
        await (0,promises_.pipeline)(source, counted(plain), zip(), counted(zipped), (0,external_node_fs_.createWriteStream)(to));
    }
    if (digestOf(plain.hash) !== diffId) {
        (0,external_node_fs_.rmSync)(to, { force: true });
        throw new Error(`a layer is not the one that its configuration names (${diffId})`);
    }
    const known = { digest: digestOf(zipped.hash), size: zipped.size, unzippedSize: plain.size };
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'layer.json'), JSON.stringify(known));
}
function bytesOf({ file, offset, size }) {
    return size === 0
        ? none()
        : (0,external_node_fs_.createReadStream)(file, { start: offset, end: offset + size - 1, highWaterMark: 1 << 20 });
}
async function* none() { }
async function drain(source) {
    for await (const _ of source)
        ;
}
function counted(into) {
    return async function* (source) {
        for await (const bytes of source) {
            into.hash.update(bytes);
            into.size += bytes.length;
            yield bytes;
        }
    };
}
/** Of the header's fields, zlib sets one that differs from system to system: the tenth byte says which. */
const SYSTEM_BYTE = 9;
const SYSTEM_UNKNOWN = 255;
function zip() {
    return async function* (source) {
        const gzip = (0,external_node_zlib_.createGzip)();
        const fed = (0,promises_.pipeline)(source, gzip);
        // What it throws comes out of the stream, too.
        fed.catch(() => undefined);
        let at = 0;
        for await (const chunk of gzip) {
            const bytes = Buffer.from(chunk);
            if (at <= SYSTEM_BYTE && at + bytes.length > SYSTEM_BYTE)
                bytes[SYSTEM_BYTE - at] = SYSTEM_UNKNOWN;
            at += bytes.length;
            yield bytes;
        }
        await fed;
    };
}
async function writeTar(to, files) {
    const archive = await (0,external_node_fs_promises_.open)(to, 'wx');
    try {
        for (const file of files) {
            const size = 'bytes' in file ? file.bytes.length : file.size;
            await archive.appendFile((0,tar/* tarHeader */.pI)(file.path, size));
            await archive.appendFile('bytes' in file ? file.bytes : (0,external_node_fs_.createReadStream)(file.file, { highWaterMark: 1 << 20 }));
            await archive.appendFile((0,tar/* tarPadding */.vr)(size));
        }
        await archive.appendFile(tar/* TAR_END */.y7);
    }
    finally {
        await archive.close();
    }
}

;// CONCATENATED MODULE: ./.build/build/image/saved-image.js
/** Reads archives of images as tools write them: `docker save` and `podman save` of all ages, and OCI image layouts. */




const MAX_JSON_BYTES = 4 << 20;
const DIGEST = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const DockerManifest = schemas/* array */.YOg(schemas/* object */.Ikc({ Config: schemas/* string */.YjP(), Layers: schemas/* array */.YOg(schemas/* string */.YjP()).nullable().default([]) }))
    .min(1);
const Config = schemas/* object */.Ikc({
    architecture: schemas/* string */.YjP(),
    os: schemas/* string */.YjP(),
    rootfs: schemas/* object */.Ikc({ diff_ids: schemas/* array */.YOg(DIGEST).nullable().default([]) }),
});
const Descriptor = schemas/* object */.Ikc({
    mediaType: schemas/* string */.YjP().optional(),
    digest: DIGEST,
    platform: schemas/* object */.Ikc({ architecture: schemas/* string */.YjP(), os: schemas/* string */.YjP() }).optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const Index = schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(Descriptor) });
const Manifest = schemas/* object */.Ikc({ config: Descriptor, layers: schemas/* array */.YOg(Descriptor) });
/**
 * Reads an archive that is not compressed. Where it holds an image for each of several processors, the one for
 * `architecture` (docker's name) counts. Throws an Error whose message completes "the archive cannot be used: ".
 */
function readSavedImage(archive, architecture) {
    const members = (0,tar/* readTar */.sB)(archive);
    const saved = members.has('manifest.json')
        ? fromDocker(members)
        : members.has('index.json')
            ? fromLayout(members, architecture)
            : undefined;
    if (saved === undefined)
        throw new Error('it has neither a manifest.json nor an index.json');
    const config = (0,tar/* readMember */.hd)(saved.config, MAX_JSON_BYTES);
    const known = parsed(Config, config, 'its configuration');
    const diffIds = known.rootfs.diff_ids ?? [];
    if (diffIds.length !== saved.layers.length)
        throw new Error(`it has ${saved.layers.length} layers, and its configuration names ${diffIds.length}`);
    const layers = saved.layers.map((member, index) => ({ member, diffId: diffIds[index] ?? '' }));
    return { config, architecture: known.architecture, os: known.os, layers };
}
function fromDocker(members) {
    const images = parsed(DockerManifest, (0,tar/* readMember */.hd)(the(members, 'manifest.json'), MAX_JSON_BYTES), 'manifest.json');
    const [image, ...others] = images;
    if (image === undefined || others.length > 0)
        throw new Error(`it holds ${images.length} images, and a function has one`);
    return { config: the(members, image.Config), layers: (image.Layers ?? []).map(path => the(members, path)) };
}
function fromLayout(members, architecture) {
    const candidates = manifestsIn(members, the(members, 'index.json'), 0);
    const fitting = candidates.filter(({ platform }) => platform?.architecture === architecture);
    const [chosen, ...others] = candidates.length === 1 ? candidates : fitting;
    if (chosen === undefined || others.length > 0)
        throw new Error(`it holds ${candidates.length} images, ${fitting.length} of them for ${architecture}`);
    const manifest = parsed(Manifest, verified(members, chosen.digest), 'its manifest');
    return {
        config: blob(members, manifest.config.digest),
        layers: manifest.layers.map(layer => blob(members, layer.digest)),
    };
}
/** An index may name further ones; attestations are no images. */
function manifestsIn(members, index, depth) {
    if (depth > 2)
        throw new Error('its index leads nowhere');
    const { manifests } = parsed(Index, (0,tar/* readMember */.hd)(index, MAX_JSON_BYTES), 'its index');
    return manifests.flatMap(descriptor => {
        const { annotations, mediaType = '', platform, digest } = descriptor;
        if (annotations?.['vnd.docker.reference.type'] !== undefined || platform?.os === 'unknown')
            return [];
        return /index|manifest\.list/.test(mediaType)
            ? manifestsIn(members, blob(members, digest), depth + 1)
            : [descriptor];
    });
}
function verified(members, digest) {
    const bytes = (0,tar/* readMember */.hd)(blob(members, digest), MAX_JSON_BYTES);
    if (`sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}` === digest)
        return bytes;
    throw new Error(`${digest} is not what it says`);
}
function blob(members, digest) {
    return the(members, `blobs/${digest.replace(':', '/')}`);
}
function the(members, path) {
    const member = members.get(external_node_path_.posix.normalize(path));
    if (member === undefined)
        throw new Error(`${JSON.stringify(path)} is missing in it`);
    return member;
}
function parsed(schema, bytes, what) {
    try {
        return schema.parse(JSON.parse(bytes.toString('utf8')));
    }
    catch (cause) {
        throw new Error(`${what} is not what it should be`, { cause });
    }
}

// EXTERNAL MODULE: ./.build/build/workflow-options.js
var workflow_options = __webpack_require__(1215);
;// CONCATENATED MODULE: ./.build/build/workflows/image.js
/**
 * Container images: `docker build` from exactly the files of the context that the digest knows, or an archive that somebody
 * else built. Either way the artifact is an archive with compressed layers, whose name in any repository is known.
 */














const image_image = {
    name: 'image',
    version: 1,
    junk: [],
    layerFolder: '',
    onHost: true,
    listSource: (options, given) => listContext(options, dockerfileNamed(given)),
    ignoreRules: (options, given) => contextRules(options, dockerfileNamed(given)),
    check,
    inputs,
    compile,
};
const OPTIONS = ['Refresh'];
/** Lambda quotas: a container image, uncompressed, all layers together. */
const MAX_IMAGE_BYTES = 10 * 1024 ** 3;
/** More than this is rarely meant: it is read for every digest, and sent for every build. */
const LARGE_CONTEXT_BYTES = 500 * 1024 ** 2;
function dockerfileNamed(options) {
    const { Dockerfile: named } = options;
    return typeof named === 'string' ? named : 'Dockerfile';
}
/** An archive that ImageUri names. */
function isArchive(recipe) {
    return (0,external_node_fs_.statSync)(recipe.source).isFile();
}
function dockerfileOf(recipe) {
    return (0,external_node_path_.resolve)(recipe.source, dockerfileNamed(recipe.options));
}
function inputs(recipe) {
    if (isArchive(recipe))
        return [];
    const path = dockerfileOf(recipe);
    return (0,external_node_fs_.existsSync)(path) ? [{ name: (0,paths/* nameBelow */.lX)(recipe.root, path), path }] : [];
}
function check(recipe, { roots }) {
    const options = (0,workflow_options/* workflowOptions */.S)(recipe, OPTIONS);
    if (isArchive(recipe))
        return [];
    checkDockerfile(dockerfileOf(recipe), roots);
    const target = options.text('DockerBuildTarget');
    if (target !== undefined && !/^[A-Za-z0-9][\w.-]*$/.test(target)) {
        throw new failure/* Failure */.HR('user', `DockerBuildTarget is no name of a stage: ${JSON.stringify(target)}`, {
            remedy: 'Name a stage as the Dockerfile has it (FROM … AS name).',
        });
    }
    for (const name of Object.keys(options.texts('DockerBuildArgs') ?? {})) {
        if (/^[A-Za-z_]\w*$/.test(name))
            continue;
        throw new failure/* Failure */.HR('user', `DockerBuildArgs has a name that no ARG can have: ${JSON.stringify(name)}`, {
            remedy: 'Use letters, digits and _, with no digit in front.',
        });
    }
    extraParams(options.list('DockerBuildExtraParams') ?? []);
    const bytes = recipe.sourceTree.reduce((sum, entry) => sum + (0,tree/* entrySize */.ES)(entry), 0);
    if (bytes <= LARGE_CONTEXT_BYTES)
        return [];
    const size = `${Math.round(bytes / 1024 ** 2)} MB`;
    return [
        `the docker context ${(0,paths/* shownPath */.pS)(recipe.source)} has ${size}: leave out what no COPY needs (.dockerignore)`,
    ];
}
function checkDockerfile(path, roots) {
    if (!(0,external_node_fs_.existsSync)(path) || !(0,external_node_fs_.statSync)(path).isFile()) {
        const near = (0,paths/* nearestSibling */.Fe)(path);
        throw new failure/* Failure */.HR('user', `there is no Dockerfile at ${(0,paths/* shownPath */.pS)(path)}`, {
            remedy: near === undefined
                ? 'Write one, or name it in Metadata.Dockerfile (it counts from DockerContext).'
                : `Did you mean ${(0,paths/* shownPath */.pS)(near)}? Metadata.Dockerfile counts from DockerContext.`,
        });
    }
    if (roots.some(root => (0,paths/* isInside */.FK)(root, (0,paths/* realPathOf */.dN)(path))))
        return;
    throw new failure/* Failure */.HR('user', `the Dockerfile ${(0,paths/* shownPath */.pS)(path)} lies outside the project`, {
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
async function compile(recipe, job) {
    const made = isArchive(recipe) ? await given(recipe, job) : await built(recipe, job);
    const saved = read(made.archive, recipe);
    return { tree: [], tools: made.tools, image: { write: to => write(saved, { to, recipe, job }) } };
}
function built(recipe, job) {
    const options = (0,workflow_options/* workflowOptions */.S)(recipe, OPTIONS);
    return buildImage({ recipe, job, options, dockerfile: dockerfileOf(recipe) });
}
async function given({ source }, job) {
    if (!isGzip(source))
        return { archive: source, tools: {} };
    const archive = (0,external_node_path_.join)(job.scratch, 'image.tar');
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(source), (0,external_node_zlib_.createGunzip)(), (0,external_node_fs_.createWriteStream)(archive)).catch(cause => {
        throw unusable(source, cause);
    });
    return { archive, tools: {} };
}
function isGzip(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        const magic = Buffer.alloc(2);
        (0,external_node_fs_.readSync)(descriptor, magic);
        return magic.toString('hex') === '1f8b';
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function read(archive, recipe) {
    const wanted = (0,image_engine/* platformOf */.tj)(recipe.architecture);
    const saved = orUnusable(recipe, () => readSavedImage(archive, wanted.split('/')[1] ?? ''));
    const found = `${saved.os}/${saved.architecture}`;
    if (found === wanted)
        return saved;
    throw new failure/* Failure */.HR(isArchive(recipe) ? 'user' : 'build', `the image is for ${found}, the function for ${wanted}`, {
        remedy: `Set Architectures of the function, or use an image for ${wanted} (also as its base).`,
    });
}
async function write(saved, { to, recipe, job }) {
    const written = await writeImageArchive(saved, { to, share: job.share }).catch(cause => {
        throw cause instanceof failure/* Failure */.HR || 'code' in Object(cause) ? cause : unusable(recipe.source, cause);
    });
    if (written.unzippedSize <= MAX_IMAGE_BYTES)
        return written;
    const size = (written.unzippedSize / 1024 ** 3).toFixed(1);
    throw new failure/* Failure */.HR('build', `the image has ${size} GB, and Lambda takes 10 GB`, {
        remedy: 'Use a smaller base image, or a stage of its own for what only the build needs.',
    });
}
function orUnusable(recipe, work) {
    try {
        return work();
    }
    catch (cause) {
        throw unusable(recipe.source, cause);
    }
}
function unusable(source, cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new failure/* Failure */.HR('user', `the image of ${(0,paths/* shownPath */.pS)(source)} cannot be used: ${reason}`, {
        cause,
        remedy: 'Write an archive with `docker save`, of one image, and point ImageUri at it.',
    });
}


/***/ }),

/***/ 2286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bG: () => (/* binding */ WRONG_HASH),
  O4: () => (/* binding */ buildWithPip),
  Bd: () => (/* binding */ findPip),
  U5: () => (/* binding */ hasPipIndex),
  fb: () => (/* binding */ installWithPip),
  fL: () => (/* binding */ noWheel)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/build/build-environment.js
var build_environment = __webpack_require__(1777);
// EXTERNAL MODULE: ./.build/build/environment.js
var environment = __webpack_require__(2342);
// EXTERNAL MODULE: ./.build/build/find-tool.js
var find_tool = __webpack_require__(7817);
// EXTERNAL MODULE: ./.build/build/private-home.js
var private_home = __webpack_require__(9404);
// EXTERNAL MODULE: ./.build/build/unfit-tool.js
var unfit_tool = __webpack_require__(830);
;// CONCATENATED MODULE: ./.build/build/workflows/pip-program.js
/**
 * The Python program that runs pip for another machine than this one. pip takes the tags of wheels as options, but judges
 * conditions (`; python_version < "3.11"`, `; platform_machine == "aarch64"`) by the Python that runs it; and it reads
 * every link of an index page in full, thousands for a package with many wheels, of which a few can fit. The program
 * answers the first with the target's values and drops links of other platforms before pip reads them. Where an inner
 * part of pip has another name than those that are known (pip 21 to 26), pip does as it always does.
 */
function pipProgram(target) {
    const environment = {
        implementation_name: 'cpython',
        implementation_version: `${target.python}.0`,
        os_name: 'posix',
        platform_machine: target.machine,
        platform_python_implementation: 'CPython',
        platform_release: '',
        platform_system: 'Linux',
        platform_version: '',
        python_full_version: `${target.python}.0`,
        python_version: target.python,
        sys_platform: 'linux',
    };
    const fits = { environment, abis: target.abis, platforms: [...target.platforms, 'any'] };
    return `import json
import re
import sys

TARGET = json.loads(${JSON.stringify(JSON.stringify(fits))})


def judge_conditions_for_target():
    from pip._vendor.packaging import markers

    own = markers.default_environment
    markers.default_environment = lambda: {**own(), **TARGET["environment"]}


def fits(name):
    if not name.endswith(".whl"):
        return False
    parts = name[:-4].rsplit("-", 3)
    if len(parts) != 4:
        return True
    abis, platforms = parts[2].split("."), parts[3].split(".")
    return any(a in TARGET["abis"] for a in abis) and any(p in TARGET["platforms"] for p in platforms)


ANCHOR = re.compile(rb"<a\\s[^>]*>\\s*([^<\\s]+)\\s*</a>(?:\\s*<br\\s*/?>)?", re.IGNORECASE)


def thin(page):
    if page is None:
        return page
    try:
        if "json" in page.content_type.lower():
            content = json.loads(page.content)
            content["files"] = [file for file in content["files"] if fits(file["filename"])]
            content = json.dumps(content).encode()
        else:
            content = ANCHOR.sub(lambda a: a[0] if fits(a[1].decode()) else b"", page.content)
        object.__setattr__(page, "content", content)
    except Exception:
        pass
    return page


def read_only_links_that_fit():
    from pip._internal.index.collector import LinkCollector

    fetch = LinkCollector.fetch_response
    LinkCollector.fetch_response = lambda *args, **options: thin(fetch(*args, **options))


if __name__ == "__main__":
    for adapt in (judge_conditions_for_target, read_only_links_that_fit):
        try:
            adapt()
        except Exception:
            pass
    from pip._internal.cli.main import main

    sys.exit(main())
`;
}

// EXTERNAL MODULE: ./.build/build/workflows/python-target.js
var python_target = __webpack_require__(9096);
// EXTERNAL MODULE: ./.build/build/workflows/wheel-platforms.js
var wheel_platforms = __webpack_require__(9306);
;// CONCATENATED MODULE: ./.build/build/workflows/pip.js
/** Runs pip: to install wheels for the target, and to build wheels of local packages. */










/** A Python with pip. Throws a Failure of class `environment` when none runs. */
async function findPip(runtime, host) {
    const python = await (0,find_tool/* findTool */.SG)((0,find_tool/* pythonQuestion */.DI)(runtime.version), host);
    if (python !== undefined)
        return python;
    const needed = `pip ${find_tool/* OLDEST_PIP */.G} or newer`;
    throw await (0,unfit_tool/* unfitTool */.X)((0,find_tool/* pythonQuestion */.DI)(runtime.version), host, { name: 'python', needed });
}
/** Installs what a requirements file lists into `target`. Throws Failure: `build`, `cancelled`. */
async function installWithPip(python, installation, job) {
    const { recipe, requirements, target } = installation;
    const { version } = (0,python_target/* pythonRuntime */.jl)(recipe);
    const abis = (0,wheel_platforms/* wheelAbis */.H8)(version);
    const platforms = (0,python_target/* acceptedPlatforms */.wR)(recipe);
    const program = (0,external_node_path_.join)(job.scratch, 'programs', 'pip');
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(program), { recursive: true });
    (0,external_node_fs_.writeFileSync)(program, pipProgram({ python: version, machine: (0,wheel_platforms/* machineOf */.VT)(recipe.architecture), abis, platforms }));
    await job.run({
        command: pythonCommand(python),
        args: [
            ...[program, 'install'],
            ...['--requirement', requirements],
            ...['--target', target],
            ...(installation.complete === true ? ['--no-deps'] : []),
            '--only-binary=:all:',
            ...['--implementation', 'cp'],
            ...['--python-version', version],
            ...abis.flatMap(abi => ['--abi', abi]),
            ...platforms.flatMap(platform => ['--platform', platform]),
            '--no-compile',
            ...QUIETLY,
            '--no-warn-conflicts',
            '--no-warn-script-location',
        ],
        // Not the code's folder: Python would take modules named like its own (types.py) from there.
        cwd: job.scratch,
        environment: pipEnvironment(job),
        clue: CLUE,
        explain: clues => explainPip(clues, recipe),
    });
}
/** Builds one wheel of a folder, an archive, or a requirement such as `name @ git+https://…` into the folder `to`. */
async function buildWithPip(python, { what, to, recipe }, job) {
    await job.run({
        command: pythonCommand(python),
        args: ['-m', 'pip', 'wheel', '--no-deps', '--wheel-dir', to, ...QUIETLY, ...what],
        cwd: job.scratch,
        environment: pipEnvironment(job),
        clue: CLUE,
        explain: clues => explainPip(clues, recipe),
    });
}
const QUIETLY = ['--no-input', '--disable-pip-version-check', '--progress-bar', 'off'];
const CLUE = /^ERROR|^WARNING: Retrying|Could not fetch|Connection|HASHES|^\s*error: /;
/** Behind a version manager's shim lies the real program, which starts sooner. */
function pythonCommand({ command, witnesses }) {
    const [executable] = witnesses ?? [];
    return command.includes('shims') && executable !== undefined ? executable : command;
}
/** pip's own configuration and cache stay in force: private registries are named there. */
function pipEnvironment(job) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.config/pip', '.pip', '.netrc'],
        caches: ['.cache/pip'],
    });
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: ['PIP_CONFIG_FILE', 'PIP_CACHE_DIR'],
        set: { PIP_ROOT_USER_ACTION: 'ignore', PYTHONDONTWRITEBYTECODE: '1' },
    });
}
/**
 * Whether pip's configuration says where packages come from: uv does not read it, and must not ask a public index for
 * what a private one was to give.
 */
function hasPipIndex(job) {
    const { host } = job;
    const named = job.passedNames.filter(name => host[name] !== undefined);
    if (named.some(name => /^PIP_(INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|CONSTRAINT)$/.test(name)))
        return true;
    const home = host['HOME'] ?? '/';
    const files = [
        host['PIP_CONFIG_FILE'],
        ...['/etc/pip.conf', '/etc/xdg/pip/pip.conf'],
        ...[(0,external_node_path_.join)(home, '.config/pip/pip.conf'), (0,external_node_path_.join)(home, '.pip/pip.conf')],
        ...['python3', 'python'].flatMap(name => (0,environment/* findOnPath */.a)(name, host)).map(sitesFile),
    ];
    return files.some(file => file !== undefined && (0,external_node_fs_.existsSync)(file) && namesIndex((0,external_node_fs_.readFileSync)(file, 'utf8')));
}
/** The configuration of a Python installation or virtual environment lies at its top. */
function sitesFile(python) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(python)), 'pip.conf');
}
function namesIndex(configuration) {
    return /^\s*(extra[-_]index[-_]url|index[-_]url|find[-_]links|no[-_]index|constraint|trusted[-_]host|client[-_]cert)\s*[=:]/m.test(configuration);
}
function explainPip(clues, recipe) {
    const text = clues.join('\n');
    const lacking = /No matching distribution found for (.+)/.exec(text)?.[1]?.trim();
    if (/THESE PACKAGES DO NOT MATCH THE HASHES/.test(text))
        return WRONG_HASH;
    if (/Connection|Temporary failure|Name or service|timed out|ProxyError|SSLError/i.test(text) &&
        /Retrying|Could not fetch/.test(text)) {
        return {
            reason: 'the package index cannot be reached',
            remedy: 'Check the network, proxy and pip configuration.',
        };
    }
    if (lacking !== undefined)
        return noWheel(lacking, recipe);
    const conflict = /ERROR: (Cannot install .+|ResolutionImpossible.*|In --require-hashes mode.+)/.exec(text)?.[1];
    return conflict === undefined ? undefined : { reason: conflict };
}
/** The explanation for a package with another digest than the requirements or the lock file give. */
const WRONG_HASH = {
    reason: 'a package does not have the hash that the requirements demand',
    remedy: 'Check where the package comes from; write the hashes anew when it is trusted.',
};
/** The explanation for a package that does not exist, or has no wheel for the target. */
function noWheel(requirement, recipe) {
    const { name, glibc } = (0,python_target/* pythonRuntime */.jl)(recipe);
    const { architecture } = recipe;
    const bare = /^[\w.-]+/.exec(requirement)?.[0] ?? requirement;
    return {
        reason: `no wheel of ${requirement} for ${name} on ${architecture} (Linux, glibc ${glibc} or older)`,
        remedy: `Check the name and version; choose a version that has a wheel for ${architecture}. If it is pure Python and comes only as source, list ${bare} under the option build-from-source.`,
    };
}


/***/ }),

/***/ 1941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ plugInWorkflow)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/build/sandbox.js
var build_sandbox = __webpack_require__(6402);
// EXTERNAL MODULE: ./.build/build/line-splitter.js
var line_splitter = __webpack_require__(1555);
// EXTERNAL MODULE: ./.build/build/run-tool.js + 1 modules
var run_tool = __webpack_require__(920);
;// CONCATENATED MODULE: ./.build/build/workflows/plug-in-answer.js
/** Reads the answer of a plug-in: a result, an error, or whatever else a program may do instead. */



/** What is wrong with an answer; undefined for a result that fits the request, and exit status 0. */
function judgeAnswer(result, expected) {
    const text = result.stdout.trim();
    if (text === '')
        return { reason: 'it gave no answer', remedy: ONE_RESPONSE };
    if (Buffer.byteLength(text) >= run_tool/* KEPT_BYTES */.z)
        return { reason: 'its answer is longer than 1 MB', remedy: LOGS_ELSEWHERE };
    const answer = parse(text);
    if (answer === undefined)
        return notJson(text);
    const { id, error } = answer;
    if ((error === undefined) === (answer.result === undefined))
        return noResponse(text);
    // Who cannot read the request cannot know its id (JSON-RPC 2.0, section 5).
    if (id !== expected.id && (error === undefined || (id ?? null) !== null)) {
        return {
            reason: `it answered the request ${excerpt(JSON.stringify(id ?? null))}, and was asked ${expected.id}`,
            remedy: 'The id of the request has to come back as it is.',
        };
    }
    if (error !== undefined)
        return errorOf(error, result, expected) ?? noResponse(text);
    const built = isObject(answer.result) ? (answer.result['artifacts_dir'] ?? expected.artifacts) : undefined;
    if (built === undefined)
        return noResponse(text);
    if (typeof built !== 'string' || (0,paths/* realPathOf */.dN)(built) !== (0,paths/* realPathOf */.dN)(expected.artifacts)) {
        return {
            reason: `it says that it built into ${excerpt(JSON.stringify(built))}, and was asked to build into artifacts_dir`,
            remedy: 'artifacts_dir of the result is that of the request.',
        };
    }
    if (result.exitCode === 0)
        return undefined;
    return {
        reason: `it answered with a result, and ended with ${result.signal ?? `exit status ${result.exitCode}`}`,
        remedy: 'Exit status 0 belongs to a result, 1 to an error.',
    };
}
const ONE_RESPONSE = 'It has to write one JSON-RPC response to standard output; read the last lines of what it said.';
const LOGS_ELSEWHERE = 'Write logs to standard error: standard output is for the answer alone.';
function parse(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : {};
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function notJson(text) {
    const lines = text.split('\n');
    const other = lines.find(line => !isResponse(line));
    if (other === undefined || lines.some(isResponse)) {
        return {
            reason: `there is more than the answer on its standard output: ${excerpt(other ?? text)}`,
            remedy: LOGS_ELSEWHERE,
        };
    }
    return { reason: `its answer is not JSON: ${excerpt(text)}`, remedy: ONE_RESPONSE };
}
function isResponse(line) {
    const answer = parse(line);
    return answer?.result !== undefined || answer?.error !== undefined;
}
function noResponse(text) {
    return {
        reason: `its answer is no JSON-RPC response: ${excerpt(text)}`,
        remedy: 'A response holds the id of the request, and either result (an object) or error (code and message).',
    };
}
/** Codes of the protocol: 505 its version, 400 a failed build, 500 a mistake of the program; −32601 is JSON-RPC's. */
function errorOf(error, { lastLines }, { version }) {
    if (!isObject(error))
        return undefined;
    const { code, message } = error;
    if (typeof code !== 'number' || typeof message !== 'string')
        return undefined;
    const [first = `error ${code}`, ...rest] = linesOf(message);
    if (code === 505) {
        return {
            reason: `it does not speak version ${version} of the protocol: ${first}`,
            remedy: 'Update the plug-in.',
        };
    }
    if (code === -32601) {
        return {
            reason: `it has no method LambdaBuilder.build: ${first}`,
            remedy: 'Check that the command names a builder for Lambda.',
        };
    }
    return {
        reason: code === 400 ? first : `${first} (error ${code})`,
        lines: [...rest.slice(0, MOST_LINES), ...lastLines.slice(-MOST_LINES)],
    };
}
const MOST_LINES = 20;
const EXCERPT_LENGTH = 100;
function excerpt(text) {
    const [first = ''] = linesOf(text);
    return first.length > EXCERPT_LENGTH ? `${first.slice(0, EXCERPT_LENGTH)} …` : first;
}
/** Safe to show, as the output of a tool is. */
function linesOf(text) {
    const lines = [];
    const splitter = new line_splitter/* LineSplitter */.g(line => lines.push(line));
    splitter.write(Buffer.from(text));
    splitter.end();
    return lines.filter(line => line.trim() !== '');
}

;// CONCATENATED MODULE: ./.build/build/workflows/plug-in.js
/**
 * A program of the user that builds: any that takes one request of AWS Lambda Builders' protocol on standard input and
 * answers on standard output. It works at a private copy of the source, like a command.
 */






/** The workflow that asks this program. */
function plugInWorkflow(plugIn) {
    const { name, manifest, lock, needs, layerFolder } = plugIn;
    return {
        name,
        plugIn,
        version: 1,
        manifests: manifest === undefined ? [] : [manifest],
        ...(lock === undefined ? {} : { lockFiles: [lock] }),
        needs,
        junk: [],
        layerFolder,
        check: (recipe, rules) => checkLock(plugIn, recipe, rules),
        inputs: (recipe, rules) => inputs(plugIn, recipe, rules),
        compile: (recipe, job) => compile(plugIn, recipe, job),
    };
}
/** The newest version of the protocol, which is the one that is spoken. */
const PROTOCOL_VERSION = '0.3';
function checkLock({ name, lock }, recipe, { requireLock }) {
    const { manifest, lockFile } = recipe;
    if (lock === undefined || lockFile !== undefined || manifest === undefined || !(0,external_node_fs_.existsSync)(manifest))
        return [];
    const message = `${name}: no ${lock} beside ${(0,paths/* shownPath */.pS)(manifest)}, so a later build may differ`;
    if (requireLock)
        throw new failure/* Failure */.HR('user', message, { remedy: `Make ${lock} and commit it.` });
    return [message];
}
/** The manifest and its lock where they lie elsewhere, and what the configuration names. */
function inputs(plugIn, recipe, rules) {
    const { manifest, lockFile } = recipe;
    const found = [manifest, lockFile].filter(path => path !== undefined).filter(path => (0,external_node_fs_.existsSync)(path));
    const by = { key: `workflows.${plugIn.name}.inputs`, from: 'lambda-build.yml' };
    return (0,build_sandbox/* namedInputs */.zC)(recipe, [...found, ...plugIn.inputs], rules, by);
}
/** One request a process, so any id will do. */
const ID = 1;
async function compile(plugIn, recipe, job) {
    const sandbox = (0,build_sandbox/* makeSandbox */.U8)(recipe, job);
    const [command, ...args] = plugIn.command;
    await job.run({
        command,
        args,
        cwd: sandbox.source,
        environment: {
            ...sandbox.environment,
            ...logLevel(job),
            // A Python program would leave the bytecode of its modules beside them.
            PYTHONDONTWRITEBYTECODE: '1',
        },
        input: JSON.stringify(requestOf(plugIn, recipe, sandbox)),
        judge: result => judgeAnswer(result, { id: ID, artifacts: sandbox.artifacts, version: PROTOCOL_VERSION }),
    });
    return { tree: (0,build_sandbox/* artifactsOf */.Ns)(recipe, sandbox), tools: {} };
}
function logLevel({ host }) {
    const level = host['LAMBDA_BUILDERS_LOG_LEVEL'];
    return level === undefined ? {} : { LAMBDA_BUILDERS_LOG_LEVEL: level };
}
function requestOf(plugIn, recipe, sandbox) {
    const { language, dependencyManager, applicationFramework } = plugIn.capability;
    return {
        jsonrpc: '2.0',
        id: ID,
        method: 'LambdaBuilder.build',
        params: {
            __protocol_version: PROTOCOL_VERSION,
            capability: {
                language,
                dependency_manager: dependencyManager,
                application_framework: applicationFramework,
            },
            source_dir: sandbox.source,
            artifacts_dir: sandbox.artifacts,
            scratch_dir: sandbox.scratch,
            manifest_path: manifestPath(plugIn, recipe, sandbox),
            runtime: recipe.runtime === undefined ? null : plainRuntime(recipe.runtime),
            // Beyond the protocol, which ignores what it does not know: only this tells which machine it will be.
            unpatched_runtime: recipe.runtime ?? null,
            optimizations: {},
            options: { ...namesOf(recipe), ...recipe.options },
            architecture: recipe.architecture,
            is_building_layer: recipe.isLayer === true,
            // Nothing is kept between builds, so there are no dependencies that come from elsewhere or go there.
            download_dependencies: true,
            dependencies_dir: null,
            combine_dependencies: true,
            executable_search_paths: null,
            mode: null,
            experimental_flags: [],
            build_in_source: null,
        },
    };
}
/** Builders are used to the names that SAM gives them: without the version of Amazon Linux. */
function plainRuntime(runtime) {
    return runtime.replace(/\.al\d+$/, '');
}
/** What `needs` asks for, by the names that SAM uses for them. */
function namesOf({ id, handler }) {
    return {
        ...(id === undefined ? {} : { build_logical_id: id.split('/').at(-1) ?? id }),
        ...(handler === undefined ? {} : { artifact_executable_name: handler }),
    };
}
/** In the copy. One that is not there is named too: what follows from that is the program's to say. */
function manifestPath(plugIn, { manifest, source }, sandbox) {
    if (manifest === undefined)
        return plugIn.manifest === undefined ? null : (0,external_node_path_.join)(sandbox.source, plugIn.manifest);
    if ((0,paths/* isInside */.FK)(source, manifest))
        return (0,external_node_path_.join)(sandbox.source, (0,external_node_path_.relative)(source, manifest));
    return (0,external_node_path_.join)(sandbox.copies, (0,external_node_path_.relative)((0,external_node_path_.parse)(manifest).root, manifest));
}


/***/ }),

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ prebuilt)
/* harmony export */ });
/** A `.zip` or `.jar` that somebody else built: its bytes are the artifact. */
const prebuilt = { name: 'prebuilt', version: 1, junk: [], layerFolder: '' };


/***/ }),

/***/ 9476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readPyProject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(961);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5607);
/* harmony import */ var _python_requirement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2582);
/** Reads pyproject.toml as far as a build must know it (PEP 517, 518, 621, 735). */







const Texts = zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP());
const Document = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    'build-system': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({}).loose().optional(),
    project: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
        'requires-python': zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
        dependencies: Texts.default([]),
        'optional-dependencies': zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), Texts).default({}),
        dynamic: Texts.default([]),
    })
        .optional(),
    tool: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        uv: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ package: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional(), sources: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J()).default({}) })
            .loose()
            .optional(),
        poetry: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
            'package-mode': zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional(),
            dependencies: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J()).default({}),
        })
            .loose()
            .optional(),
    })
        .loose()
        .optional(),
});
/** Throws a Failure of class `user`, with its place, for a file that is no TOML or names an extra that is not there. */
function readPyProject(manifest, extras = []) {
    const { project, tool, ...rest } = parsed(manifest);
    const optional = project?.['optional-dependencies'] ?? {};
    const missing = extras.find(extra => optional[extra] === undefined);
    if (missing !== undefined && project !== undefined) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(manifest)} has no extra ${missing}`, {
            place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(manifest) },
            remedy: 'List it under [project.optional-dependencies], or correct the option extras.',
        });
    }
    const texts = [...(project?.dependencies ?? []), ...extras.flatMap(extra => optional[extra] ?? [])];
    return {
        name: project?.name,
        requiresPython: project?.['requires-python'],
        isPackage: rest['build-system'] !== undefined &&
            tool?.uv?.package !== false &&
            tool?.poetry?.['package-mode'] !== false,
        lines: texts.map(text => lineOf(text, manifest)),
        isDynamic: project?.dynamic.includes('dependencies') ?? false,
        uvSources: Object.keys(tool?.uv?.sources ?? {}),
        hasPoetryTable: Object.keys(tool?.poetry?.dependencies ?? {}).some(name => name !== 'python'),
    };
}
function parsed(manifest) {
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(manifest, 'utf8').replace(/^\uFEFF/, '');
    try {
        return Document.parse((0,smol_toml__WEBPACK_IMPORTED_MODULE_2__.parse)(text));
    }
    catch (cause) {
        const place = cause instanceof smol_toml__WEBPACK_IMPORTED_MODULE_2__.TomlError ? { line: cause.line, column: cause.column } : {};
        const issue = cause instanceof zod__WEBPACK_IMPORTED_MODULE_7__/* .ZodError */ .G ? cause.issues[0] : undefined;
        const reason = issue === undefined
            ? cause instanceof Error
                ? cause.message.split('\n')[0]
                : 'it is no TOML'
            : `${issue.path.join('.')}: ${issue.message}`;
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `pyproject.toml cannot be read: ${reason}`, {
            place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(manifest), ...place },
            remedy: 'Correct it.',
            cause,
        });
    }
}
function lineOf(text, manifest) {
    const line = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(manifest, 'utf8')
        .split('\n')
        .findIndex(each => each.includes(text));
    const spot = { file: manifest, line: line + 1, folders: [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(manifest)] };
    return { text, requirement: (0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .readRequirement */ .M)(text, spot) };
}


/***/ }),

/***/ 2719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ pythonArtifact)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(210);
/* harmony import */ var _private_copy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1318);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9476);
/* harmony import */ var _python_installer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8146);
/* harmony import */ var _python_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3659);
/* harmony import */ var _python_requirement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2582);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8299);
/** The content of a Python artifact: dependencies, less what is not wanted of them, and the source on top. */









/** Throws Failure as builds do: the project itself may have to be built. */
async function pythonArtifact(recipe, job, installed) {
    const options = (0,_python_options_js__WEBPACK_IMPORTED_MODULE_5__/* .pythonOptions */ .d)(recipe);
    const dependencies = withoutProvided(withoutPruned(installed.tree, options), options);
    const own = isBuilt(recipe, options) ? await ownPackage(recipe, job) : undefined;
    const source = sourceOver(own?.tree ?? [], recipe.sourceTree);
    return {
        tree: (0,_model_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .makeTree */ .TI)([...dependencies, ...(own?.tree ?? []), ...(0,_model_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .below */ .Gz)(options.parentFolder ?? '', source)]),
        tools: { ...installed.tools, ...own?.tools },
    };
}
/** A project whose packages lie below src/ can only be imported when it is installed. */
function isBuilt({ manifest, source }, options) {
    if (manifest === undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(manifest) !== 'pyproject.toml')
        return false;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(manifest) !== source)
        return false;
    return options.package ?? ((0,_pyproject_js__WEBPACK_IMPORTED_MODULE_3__/* .readPyProject */ .z)(manifest).isPackage && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source, 'src')));
}
async function ownPackage(recipe, job) {
    const tool = await (0,_python_installer_js__WEBPACK_IMPORTED_MODULE_4__/* .choosePythonTool */ .em)(recipe, [], job);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'project', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(recipe.source));
    (0,_private_copy_js__WEBPACK_IMPORTED_MODULE_2__/* .copyTree */ .EL)(recipe.sourceTree, folder);
    const wheel = await (0,_python_sources_js__WEBPACK_IMPORTED_MODULE_7__/* .buildWheel */ ["if"])(folder, { to: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'project-wheel'), recipe, tool, job });
    const inside = { ...job, scratch: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(job.scratch, 'project-install') };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(inside.scratch, { recursive: true });
    const wanted = { requirements: [], lines: [{ text: wheel }], options: [], complete: true, fromSource: [] };
    return (0,_python_installer_js__WEBPACK_IMPORTED_MODULE_4__/* .installPythonWith */ .sO)(tool, recipe, wanted, inside);
}
/** What the package brought to the top is not packed once more below src/. */
function sourceOver(own, source) {
    if (own.length === 0)
        return source;
    const brought = new Set(own.map(entry => entry.path));
    return source.filter(({ path }) => !(path.startsWith('src/') && brought.has(path.slice(4))));
}
const PRUNED = {
    tests: /(^|\/)tests?\//,
    caches: /(^|\/)(__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache)\/|\.py[co]$/,
    stubs: /\.pyi$|(^|\/)[^/]+-stubs\//,
};
function withoutPruned(tree, { prune }) {
    return prune.length === 0 ? tree : tree.filter(({ path }) => !prune.some(what => PRUNED[what].test(path)));
}
/** Packages of Lambda's Python runtimes (AWS: Python runtimes, SDK included), and tools that no function runs. */
const PROVIDED = new Set([
    ...['boto3', 'botocore', 's3transfer', 'jmespath'],
    ...['pip', 'setuptools', 'wheel'],
]);
/** What boto3 needs, and others may need too. */
const PROVIDED_WITH_BOTO3 = new Set(['urllib3', 'python-dateutil', 'six']);
function withoutProvided(tree, { excludeProvided }) {
    if (!excludeProvided)
        return tree;
    const all = distributionsOf(tree);
    const gone = new Set(all.filter(each => PROVIDED.has(each.name)));
    for (let before = -1; before !== gone.size;) {
        before = gone.size;
        const stay = all.filter(each => !gone.has(each));
        for (const each of stay) {
            const isNeeded = stay.some(other => other !== each && other.needs.includes(each.name));
            if (PROVIDED_WITH_BOTO3.has(each.name) && !isNeeded)
                gone.add(each);
        }
    }
    const kept = new Set(all.filter(each => !gone.has(each)).flatMap(each => each.files));
    const files = new Set([...gone].flatMap(each => each.files).filter(file => !kept.has(file)));
    return tree.filter(({ path }) => !files.has(path));
}
function distributionsOf(tree) {
    const texts = new Map(tree
        .filter(({ path }) => /^[^/]+\.dist-info\/(METADATA|RECORD)$/.test(path))
        .map(entry => [entry.path, Buffer.from((0,_private_copy_js__WEBPACK_IMPORTED_MODULE_2__/* .entryBytes */ .eD)(entry)).toString('utf8')]));
    const folders = new Set([...texts.keys()].map(path => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)));
    return [...folders].map(folder => {
        const lines = (name) => (texts.get(`${folder}/${name}`) ?? '').split(/\r?\n/);
        return {
            name: (0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_6__/* .normalName */ .t)(folder.split('-')[0] ?? ''),
            needs: lines('METADATA').flatMap(line => needOf(line) ?? []),
            files: [`${folder}/RECORD`, ...lines('RECORD').map(fileOf)],
        };
    });
}
/** Needs of extras do not count: nobody knows whether they were asked for. */
function needOf(line) {
    const [, name] = /^Requires-Dist:\s*([\w.-]+)/.exec(line) ?? [];
    return name === undefined || /;.*\bextra\s*==/.test(line) ? undefined : (0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_6__/* .normalName */ .t)(name);
}
function fileOf(line) {
    return /^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"') ?? line.split(',')[0] ?? '';
}


/***/ }),

/***/ 8146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  em: () => (/* binding */ choosePythonTool),
  yz: () => (/* binding */ installPython),
  sO: () => (/* binding */ installPythonWith)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/build/find-tool.js
var find_tool = __webpack_require__(7817);
// EXTERNAL MODULE: ./.build/files/walk.js
var walk = __webpack_require__(2769);
// EXTERNAL MODULE: ./.build/model/tree.js
var tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/build/list-source.js + 1 modules
var list_source = __webpack_require__(2450);
// EXTERNAL MODULE: ./.build/build/workflows/python-requirement.js
var python_requirement = __webpack_require__(2582);
// EXTERNAL MODULE: ./.build/build/workflows/python-target.js
var python_target = __webpack_require__(9096);
;// CONCATENATED MODULE: ./.build/build/workflows/installed-python.js
/** What pip or uv installed, as a tree that is the same on every machine. */







/**
 * Files that say who installed a package, when and from where, and programs with the path of the host's Python in their
 * first line. Everything else stays: METADATA, licences and entry points are read by importlib.metadata.
 */
const INSTALLER_FILES = new Set([
    'INSTALLER',
    'REQUESTED',
    'direct_url.json',
    'uv_cache.json',
    'uv_build.json',
]);
/** Lists the folder that was given as `--target`. */
function installedPackages(target) {
    const hasPrograms = !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(target, 'bin', '__init__.py'));
    const isDropped = (path) => path === '.lock' ||
        /(^|\/)__pycache__\//.test(path) ||
        (hasPrograms && path.startsWith('bin/')) ||
        isInstallerFile(path);
    const entries = [];
    for (const found of (0,walk/* walk */.G)(target, isDropped)) {
        const entry = entryOf(found, isDropped);
        if (entry !== undefined)
            entries.push(entry);
    }
    return (0,tree/* makeTree */.TI)(entries);
}
/** Throws a Failure of class `build` for a package that was built here (`names`, in normal form) and has machine code. */
function checkBuiltHere(target, recipe, names) {
    const platforms = new Set(['any', ...(0,python_target/* acceptedPlatforms */.wR)(recipe)]);
    for (const name of (0,external_node_fs_.readdirSync)(target)) {
        const file = (0,external_node_path_.join)(target, name, 'WHEEL');
        if (!names.includes(packageOf(name)) || !(0,external_node_fs_.existsSync)(file))
            continue;
        const tags = (0,external_node_fs_.readFileSync)(file, 'utf8')
            .split(/\r?\n/)
            .flatMap(line => /^Tag:\s*(\S+)/.exec(line)?.[1] ?? []);
        const fits = tags.some(tag => tag
            .slice(tag.lastIndexOf('-') + 1)
            .split('.')
            .some(platform => platforms.has(platform)));
        if (tags.length > 0 && !fits)
            throw (0,python_target/* compiledHere */.W)(name.replace('.dist-info', ''), tags.join(', '));
    }
}
/** `docopt` for `docopt-0.6.2.dist-info`. */
function packageOf(folder) {
    return folder.endsWith('.dist-info') ? (0,python_requirement/* normalName */.t)(folder.split('-')[0] ?? '') : '';
}
function entryOf(found, isDropped) {
    if (found.kind === 'link')
        return { kind: 'link', path: found.path, target: found.target };
    if (found.kind !== 'file')
        return undefined;
    if (/^[^/]+\.dist-info\/RECORD$/.test(found.path))
        return recordOf(found, isDropped);
    return (0,list_source/* diskEntry */.EV)(found.path, found.absolute, found);
}
/** RECORD without the files that are dropped: their hashes differ from host to host. */
function recordOf(found, isDropped) {
    const lines = (0,external_node_fs_.readFileSync)(found.absolute, 'utf8').split(/\r?\n/);
    const kept = lines.filter(line => {
        const path = external_node_path_.posix.normalize(line.split(',')[0]?.replace(/^"|"$/g, '') ?? '');
        return line !== '' && !path.startsWith('..') && !isDropped(path);
    });
    return { kind: 'bytes', path: found.path, mode: 0o644, bytes: Buffer.from(`${kept.sort().join('\n')}\n`) };
}
function isInstallerFile(path) {
    return /^[^/]+\.dist-info\/[^/]+$/.test(path) && INSTALLER_FILES.has(external_node_path_.posix.basename(path));
}

// EXTERNAL MODULE: ./.build/build/workflows/pip.js + 1 modules
var pip = __webpack_require__(2286);
// EXTERNAL MODULE: ./.build/build/workflows/python-sources.js
var python_sources = __webpack_require__(8299);
// EXTERNAL MODULE: ./.build/build/workflows/uv.js
var workflows_uv = __webpack_require__(1294);
// EXTERNAL MODULE: ./.build/build/workflows/wheel-platforms.js
var wheel_platforms = __webpack_require__(9306);
;// CONCATENATED MODULE: ./.build/build/workflows/python-installer.js
/**
 * Installs Python packages for the target: with uv where it is on the PATH, else with pip. Both leave the same files, so
 * which of them ran is no part of any digest.
 */










/** Options of requirements files that pip and uv read alike (uv: compatibility with pip). */
const COMMON_OPTIONS = new Set([
    '--requirement',
    '--constraint',
    '--index-url',
    '--extra-index-url',
    '--find-links',
    '--no-index',
    '--require-hashes',
]);
/** Throws Failure: `build`, `environment`, `cancelled`. */
async function installPython(recipe, wanted, job) {
    const tool = await choosePythonTool(recipe, wanted.options, job);
    return installPythonWith(tool, recipe, wanted, job);
}
/** The same with a tool that has been chosen. */
async function installPythonWith(tool, recipe, wanted, job) {
    const requirements = await (0,python_sources/* withBuiltWheels */.hL)(wanted, { recipe, tool, job });
    const target = (0,external_node_path_.join)(job.scratch, 'dependencies');
    (0,external_node_fs_.mkdirSync)(target, { recursive: true });
    const { complete = false, fromSource } = wanted;
    const installation = { recipe, requirements, target, complete, fromSource, asPip: tool.kind === 'pip' };
    const used = await run(tool, installation, job);
    checkBuiltHere(target, recipe, fromSource);
    return { tree: installedPackages(target), tools: used.versions };
}
/** uv where it is there and reads all that pip would, else pip. Throws a Failure of class `environment`. */
async function choosePythonTool(recipe, options, job) {
    const isCommon = options.every(option => COMMON_OPTIONS.has(option)) && !(0,pip/* hasPipIndex */.U5)(job);
    const uv = isCommon ? await (0,find_tool/* findTool */.SG)(workflows_uv/* UV_QUESTION */.PW, job.host) : undefined;
    if (uv !== undefined)
        return { kind: 'uv', found: uv };
    return { kind: 'pip', found: await (0,pip/* findPip */.Bd)((0,python_target/* pythonRuntime */.jl)(recipe), job.host) };
}
/** uv has no name for every C library: what it does not find for a lesser one, pip may find. */
async function run(tool, installation, job) {
    const { recipe } = installation;
    if (tool.kind === 'pip') {
        await (0,pip/* installWithPip */.fb)(tool.found, installation, job);
        return tool.found;
    }
    const { glibc, version } = (0,python_target/* pythonRuntime */.jl)(recipe);
    const platform = (0,wheel_platforms/* uvPlatform */.Ry)(glibc, recipe.architecture);
    try {
        await (0,workflows_uv/* installWithUv */.$M)(tool.found, { ...installation, asPip: recipe.workflow === 'python-pip' }, job);
        return tool.found;
    }
    catch (error) {
        const python = await pipInstead(error, { recipe, exact: platform.exact, job });
        if (python === undefined)
            throw error;
        job.say(`uv found nothing for ${platform.name}; pip looks for glibc ${glibc} and Python ${version}`);
        await (0,pip/* installWithPip */.fb)(python, installation, job);
        return python;
    }
}
async function pipInstead(error, { recipe, exact, job }) {
    const isUnfit = error instanceof failure/* Failure */.HR && error.class === 'build' && /^\S+: no wheel of /.test(error.message);
    if (exact || !isUnfit)
        return undefined;
    try {
        return await (0,pip/* findPip */.Bd)((0,python_target/* pythonRuntime */.jl)(recipe), job.host);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ LOCK_FILES),
/* harmony export */   Ow: () => (/* binding */ lockKind),
/* harmony export */   U6: () => (/* binding */ findUvLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   wD: () => (/* binding */ hasLock)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7597);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5607);
/** Lock files of Python's package managers, read as far as a build must know them before any tool runs. */






/** Names of the lock files; where several lie in one folder, the first counts. */
const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'];
const KINDS = {
    'uv.lock': 'uv',
    'poetry.lock': 'poetry',
    'pdm.lock': 'pdm',
    'Pipfile.lock': 'pipenv',
};
/** Who wrote a lock file. */
function lockKind(lockFile) {
    return KINDS[(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(lockFile)] ?? 'uv';
}
/** Throws a Failure of class `user`, with its place, for a lock file that cannot be read or does not know the project. */
function readLock(lockFile, manifest) {
    const kind = lockKind(lockFile);
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(lockFile);
    const folder = (path) => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path));
    if (kind === 'uv')
        return readUvLock(lockFile, manifest);
    const paths = kind === 'pipenv' ? pipfilePaths(lockFile) : packagePaths(lockFile);
    return { kind, project: undefined, folders: paths.map(folder).filter(isFolder), others: [] };
}
/** Whether a lock file decides what is installed here. A requirements.txt beside it wins: it is what SAM builds by. */
function hasLock(folder) {
    const has = (name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    if (has('requirements.txt'))
        return false;
    if (has('Pipfile'))
        return has('Pipfile.lock');
    return has('pyproject.toml') && (has('poetry.lock') || has('pdm.lock') || findUvLock(folder) !== undefined);
}
/** The uv.lock that has this folder as a member of its workspace: beside it, or above. */
function findUvLock(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, 'uv.lock');
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            return at === folder || memberOf(file, folder) !== undefined ? file : undefined;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return undefined;
    }
}
const Dependencies = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }));
const UvLock = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    package: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        source: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
            editable: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
            virtual: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
            directory: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
        })
            .loose()
            .default({}),
        dependencies: Dependencies.default([]),
        'optional-dependencies': zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), Dependencies).default({}),
    }))
        .default([]),
});
function readUvLock(lockFile, manifest) {
    const packages = read(lockFile, UvLock).package;
    const project = memberOf(lockFile, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(manifest), packages);
    if (project === undefined) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(lockFile)} does not know ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(manifest)}`, {
            place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(manifest) },
            remedy: 'Run `uv lock` and commit uv.lock; a member of a workspace stands in [tool.uv.workspace].',
        });
    }
    const needed = reachable(packages, project);
    const local = packages.filter(each => each.name !== project.name && localPath(each) !== undefined);
    const folderOf = (each) => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(lockFile), localPath(each) ?? ''));
    return {
        kind: 'uv',
        project: project.name,
        folders: local.filter(each => needed.has(each.name)).map(folderOf),
        others: local.filter(each => !needed.has(each.name)).map(folderOf),
    };
}
function memberOf(lockFile, folder, packages = read(lockFile, UvLock).package) {
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(lockFile);
    return packages.find(each => {
        const path = localPath(each);
        return path !== undefined && (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path)) === (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)(folder);
    });
}
function localPath({ source }) {
    return source.editable ?? source.virtual ?? source.directory;
}
function reachable(packages, from) {
    const byName = new Map(packages.map(each => [each.name, each]));
    const found = new Set();
    const queue = [from];
    for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
        const needs = [...each.dependencies, ...Object.values(each['optional-dependencies']).flat()];
        for (const { name } of needs) {
            const next = byName.get(name);
            if (next === undefined || found.has(name))
                continue;
            found.add(name);
            queue.push(next);
        }
    }
    return found;
}
const PackageLock = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    package: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        /** pdm */
        path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
        /** Poetry */
        source: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(), url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional() }).optional(),
    }))
        .default([]),
});
function packagePaths(lockFile) {
    return read(lockFile, PackageLock).package.flatMap(({ path, source }) => {
        if (path !== undefined)
            return [path];
        return source?.type === 'directory' && source.url !== undefined ? [source.url] : [];
    });
}
const PipfileLock = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    default: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional() })).default({}),
});
function pipfilePaths(lockFile) {
    return Object.values(read(lockFile, PipfileLock, JSON.parse).default).flatMap(({ path }) => path ?? []);
}
function isFolder(path) {
    return !/\.(whl|zip|tar\.gz)$/.test(path);
}
function read(file, schema, reader = smol_toml__WEBPACK_IMPORTED_MODULE_2__.parse) {
    try {
        return schema.parse(reader((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
    }
    catch (cause) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)} cannot be read`, {
            place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(file) },
            remedy: 'Write it again with its own tool, and commit it.',
            cause,
        });
    }
}


/***/ }),

/***/ 3659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ pythonNeeds),
/* harmony export */   d: () => (/* binding */ pythonOptions)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/* harmony import */ var _workflow_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1215);
/* harmony import */ var _python_requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2582);
/** The options of the Python workflows. */



const PRUNED = ['tests', 'caches', 'stubs'];
/** Names of all options, as the documentation spells them. */
const NAMES = [
    'ParentPackageMode',
    'ParentPackages',
    'exclude-provided',
    'prune',
    'build-from-source',
    'extras',
    'package',
];
/** Throws a Failure of class `user` for an option or a value that does not exist. */
function pythonOptions(recipe) {
    const options = (0,_workflow_options_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowOptions */ .S)(recipe, NAMES);
    const prune = options.list('prune') ?? [];
    const wrong = prune.find(what => !PRUNED.includes(what));
    if (wrong !== undefined) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('user', `prune does not know ${wrong}`, { remedy: `It knows ${PRUNED.join(', ')}.` });
    }
    return {
        parentFolder: parentFolder(recipe, options.text('ParentPackageMode'), options.text('ParentPackages')),
        excludeProvided: options.flag('exclude-provided') ?? false,
        prune: prune.filter((what) => PRUNED.includes(what)),
        buildFromSource: (options.list('build-from-source') ?? []).map(_python_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .normalName */ .t),
        extras: options.list('extras') ?? [],
        package: options.flag('package'),
    };
}
/** What of the function the artifact depends on: a parent package that is to be found out depends on the handler. */
function pythonNeeds(options) {
    return Object.entries(options).some(([name, value]) => /^parent[-_]?package[-_]?mode$/i.test(name) && value === 'auto')
        ? ['handler']
        : [];
}
/** As SAM has it: `explicit` takes ParentPackages, `auto` reads them off the handler and the way to the code. */
function parentFolder(recipe, mode, packages) {
    if (mode === undefined && packages === undefined)
        return undefined;
    if (mode === 'auto')
        return inferredParent(recipe);
    if (mode !== undefined && mode !== 'explicit') {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('user', `ParentPackageMode is ${mode}`, { remedy: 'It takes explicit or auto.' });
    }
    if (packages !== undefined && /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(packages))
        return packages.replaceAll('.', '/');
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('user', `ParentPackages is ${packages ?? 'missing'}`, {
        remedy: 'Name the packages that the code lies in, with dots: shop.orders.',
    });
}
/** The handler's packages, from where the way to the code first names the first of them (SAM: ParentPackageMode auto). */
function inferredParent({ handler, source, root }) {
    const packages = (handler ?? '').split('.').slice(0, -2);
    const [first] = packages;
    if (first === undefined)
        return undefined;
    const way = source
        .slice(root.length)
        .split(/[\\/]/)
        .filter(part => part !== '');
    const at = way.indexOf(first);
    return at === -1 ? undefined : way.slice(at, at + packages.length).join('/');
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ pythonPip)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9476);
/* harmony import */ var _python_artifact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2719);
/* harmony import */ var _python_installer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8146);
/* harmony import */ var _python_locks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8869);
/* harmony import */ var _python_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3659);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8299);
/* harmony import */ var _python_wanted_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7994);
/**
 * Python by requirements.txt, or by the dependencies of pyproject.toml: wheels for Lambda's platform and processor, never
 * the host's. Versions are resolved for the target, so older ones are taken by themselves where the newest has no wheel
 * that loads there.
 */









const pythonPip = {
    name: 'python-pip',
    version: 2,
    languages: ['python'],
    manifests: ['requirements.txt', 'pyproject.toml'],
    fits: folder => !(0,_python_locks_js__WEBPACK_IMPORTED_MODULE_5__/* .hasLock */ .wD)(folder),
    needs: _python_options_js__WEBPACK_IMPORTED_MODULE_6__/* .pythonNeeds */ .S,
    junk: _python_sources_js__WEBPACK_IMPORTED_MODULE_7__/* .PYTHON_JUNK */ .GD,
    layerFolder: 'python',
    check,
    dependencies: recipe => (0,_python_wanted_js__WEBPACK_IMPORTED_MODULE_8__/* .inputsOf */ .Vc)(recipe, (0,_python_wanted_js__WEBPACK_IMPORTED_MODULE_8__/* .wantedOf */ .Lm)(recipe)),
    install: (recipe, job) => (0,_python_installer_js__WEBPACK_IMPORTED_MODULE_4__/* .installPython */ .yz)(recipe, (0,_python_wanted_js__WEBPACK_IMPORTED_MODULE_8__/* .wantedOf */ .Lm)(recipe), job),
    compile: _python_artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonArtifact */ .x,
};
function check(recipe, rules) {
    const { manifest } = recipe;
    (0,_python_options_js__WEBPACK_IMPORTED_MODULE_6__/* .pythonOptions */ .d)(recipe);
    if (manifest === undefined)
        return [];
    if ((0,_python_wanted_js__WEBPACK_IMPORTED_MODULE_8__/* .isPyProject */ .$M)(manifest))
        checkReadable(manifest);
    return (0,_python_wanted_js__WEBPACK_IMPORTED_MODULE_8__/* .checkWanted */ .Oe)(recipe, (0,_python_wanted_js__WEBPACK_IMPORTED_MODULE_8__/* .wantedOf */ .Lm)(recipe), rules);
}
/** pip reads [project].dependencies; what only another tool reads must not be lost without a word. */
function checkReadable(manifest) {
    const { lines, isDynamic, uvSources, hasPoetryTable } = (0,_pyproject_js__WEBPACK_IMPORTED_MODULE_2__/* .readPyProject */ .z)(manifest);
    const place = { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(manifest) };
    const names = lines.flatMap(({ requirement }) => requirement?.origin.kind === 'index' ? [requirement.origin.name] : []);
    const source = uvSources.find(name => names.includes(name));
    if (source !== undefined) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', `${source} comes from [tool.uv.sources], which only uv reads`, {
            place,
            remedy: 'Run `uv lock` and commit uv.lock: the workflow python-uv then builds this.',
        });
    }
    if (lines.length > 0)
        return;
    if (hasPoetryTable) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', 'the dependencies are listed under [tool.poetry], which only Poetry reads', {
            place,
            remedy: 'Run `poetry lock` and commit poetry.lock; or list them under [project].dependencies.',
        });
    }
    if (isDynamic) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', 'the dependencies are dynamic, so they are only known when the project is built', {
            place,
            remedy: 'List them under [project].dependencies, or write a requirements.txt.',
        });
    }
}


/***/ }),

/***/ 2582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readRequirement),
/* harmony export */   t: () => (/* binding */ normalName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5607);
/** One requirement as pip reads it (PEP 508, and paths and addresses as pip takes them): what it names and where that lies. */





/** Reads one line. `folders` are where relative paths may count from. Throws a Failure of class `user`, with its place. */
function readRequirement(text, { file, line, folders }) {
    const bare = text
        .replace(EDITABLE, '')
        .replace(/\s--?[a-z].*$/, '')
        .trim();
    const origin = originOf(bare, { file, line, folders });
    return {
        text: bare,
        file,
        line,
        pinned: isPinned(origin, bare, text),
        marker: MARKER.test(bare),
        origin,
    };
}
/** Lower case, with one dash for any run of dashes, dots and underscores: how the index knows a package (PEP 503). */
function normalName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
const EDITABLE = /^(-e|--editable)\s*=?\s*/;
/** Variables of PEP 508 conditions. */
const MARKER = /;.*\b(python_version|python_full_version|implementation_\w+|platform_\w+|sys_platform|os_name)\b/;
const COMMIT = /@[0-9a-f]{40}\b/;
function isPinned(origin, bare, text) {
    if (origin.kind === 'remote')
        return COMMIT.test(origin.url) || /#.*sha256=/.test(origin.url);
    if (origin.kind !== 'index')
        return true;
    return /(^|[^=!<>~])===?\s*[^*\s;,]+(\s*;|\s*$)/.test(bare) || text.includes('--hash');
}
const NAMED = /^([A-Za-z0-9][\w.-]*)\s*(\[[^\]]*\])?\s*@\s*(\S+)/;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
function originOf(bare, spot) {
    const [, name, extras = '', address] = NAMED.exec(bare) ?? [];
    if (name !== undefined && address !== undefined)
        return addressed(address, { name, extras }, spot);
    if (ADDRESS.test(bare) || bare.startsWith('file:')) {
        const egg = /#.*egg=([\w.-]+)(\[[^\]]*\])?/.exec(bare);
        return addressed(bare.split(/\s+;/)[0] ?? bare, { name: egg?.[1], extras: egg?.[2] ?? '' }, spot);
    }
    const path = /^(.*?)(\[[^\]]*\])?\s*(;.*)?$/.exec(bare);
    if (path?.[1] !== undefined && isPath(path[1].trim(), spot)) {
        return atPath(path[1].trim(), path[2] ?? '', spot);
    }
    return { kind: 'index', name: /^[A-Za-z0-9][\w.-]*/.exec(bare)?.[0] ?? bare };
}
function addressed(address, { name, extras }, spot) {
    const withoutHash = address.replace(/#.*$/, '');
    if (withoutHash.startsWith('file:')) {
        const path = /^file:\/\//.test(withoutHash) ? (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(withoutHash) : withoutHash.slice(5);
        return atPath(path, extras, spot);
    }
    if (!ADDRESS.test(address))
        return atPath(withoutHash, extras, spot);
    if (withoutHash.endsWith('.whl'))
        return { kind: 'url', url: address };
    return { kind: 'remote', name, extras, url: address };
}
function isPath(text, { folders }) {
    if (/^(\.{0,2}\/|\.{1,2}$)/.test(text) || /\.(whl|zip|tar\.gz|tar\.bz2)$/.test(text))
        return true;
    return text.includes('/') && folders.some(folder => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, text)));
}
function atPath(path, extras, { file, line, folders }) {
    const found = folders.map(folder => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)).find(candidate => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(candidate));
    if (found === undefined) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `there is no package at ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), path))}`, {
            place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(file), line },
            remedy: 'Create it, or correct the path (it counts from the folder of this file).',
        });
    }
    const real = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)(found);
    if (real.endsWith('.whl'))
        return { kind: 'wheel', path: real, extras };
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real).isFile() || isProject(real))
        return { kind: 'local', path: real, extras };
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('user', `${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(real)} is no Python package: it has neither pyproject.toml nor setup.py`, {
        place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .shownPath */ .pS)(file), line },
        remedy: 'Add a pyproject.toml, or correct the path.',
    });
}
function isProject(folder) {
    return ['pyproject.toml', 'setup.py', 'setup.cfg'].some(name => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
}


/***/ }),

/***/ 8299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ PYTHON_JUNK),
/* harmony export */   hL: () => (/* binding */ withBuiltWheels),
/* harmony export */   i9: () => (/* binding */ packageFiles),
/* harmony export */   "if": () => (/* binding */ buildWheel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3136);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5607);
/* harmony import */ var _list_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2450);
/* harmony import */ var _private_copy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1318);
/* harmony import */ var _pip_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2286);
/* harmony import */ var _python_requirement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2582);
/* harmony import */ var _python_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9096);
/* harmony import */ var _uv_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1294);
/**
 * Packages that come as sources: local ones, and those that the option `build-from-source` lists. Each is built to a
 * wheel in a private folder, and used when it is pure Python: what is compiled here is for this machine.
 */











/** What Python, its tools and its package builders leave beside a package's sources. */
const PYTHON_JUNK = [
    '__pycache__/',
    '*.py[co]',
    '/.venv/',
    '/venv/',
    '.pytest_cache/',
    '.mypy_cache/',
    '.ruff_cache/',
    '.tox/',
    '.nox/',
    '.coverage',
    'htmlcov/',
    '.python-version',
    '*.egg-info/',
];
/** The files of a local package: what its build may read. `folder` is its real path. */
function packageFiles(folder, roots) {
    return (0,_list_source_js__WEBPACK_IMPORTED_MODULE_5__/* .listSource */ .Kq)({
        folder,
        top: folder,
        roots,
        junk: [...PYTHON_JUNK, '/build/', '/dist/'],
        asItLies: false,
        ownFiles: [],
        include: [],
        exclude: [],
    }).tree;
}
/**
 * The path of a requirements file in which every package that comes as sources is the wheel that was built of it; the
 * file that was given when there is none. Throws Failure: `build` (also for a wheel that is not pure), `cancelled`.
 */
async function withBuiltWheels(wanted, building) {
    const isBuilt = (requirement) => mustBeBuilt(requirement, wanted, building.tool);
    const needsWriting = wanted.requirements.some(requirement => isBuilt(requirement) || requirement.origin.kind === 'wheel');
    if (wanted.file !== undefined && !needsWriting)
        return wanted.file;
    const lines = [];
    const hashed = wanted.lines.some(line => /--(require-hashes|hash)\b/.test(line.text));
    for (const line of wanted.lines) {
        const { requirement } = line;
        if (requirement === undefined)
            lines.push(line.text);
        else if (isBuilt(requirement)) {
            lines.push(wheelLine(await buildOne(line, lines.length, building), requirement, hashed));
        }
        else if (requirement.origin.kind === 'wheel') {
            lines.push(wheelLine(requirement.origin.path, requirement, hashed));
        }
        else
            lines.push(line.text);
    }
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(building.job.scratch, 'requirements.txt');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, `${lines.join('\n')}\n`);
    return file;
}
/** Builds the wheel of a folder. Throws a Failure of class `build` when it is not pure Python. */
async function buildWheel(folder, { to, recipe, tool, job }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(to, { recursive: true });
    if (tool.kind === 'uv')
        await (0,_uv_js__WEBPACK_IMPORTED_MODULE_10__/* .buildWithUv */ .a6)(tool.found, { what: folder, to, recipe }, job);
    else
        await (0,_pip_js__WEBPACK_IMPORTED_MODULE_7__/* .buildWithPip */ .O4)(tool.found, { what: [folder], to, recipe }, job);
    return fittingWheel(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder), recipe);
}
/** uv builds what has no wheel by itself; pip cannot while it resolves for another machine. */
function mustBeBuilt({ origin }, { fromSource }, tool) {
    if (origin.kind === 'local')
        return true;
    if (tool.kind === 'uv' || (origin.kind !== 'index' && origin.kind !== 'remote'))
        return false;
    return origin.name !== undefined && fromSource.includes((0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_8__/* .normalName */ .t)(origin.name));
}
async function buildOne(line, at, building) {
    const { requirement } = line;
    const origin = requirement?.origin;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(building.job.scratch, 'wheels', String(at));
    if (origin?.kind === 'local') {
        return buildWheel(privateCopy(origin.path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(building.job.scratch, 'sources', String(at))), {
            ...building,
            to: folder,
        });
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    const { recipe, tool, job } = building;
    const name = origin?.kind === 'index' || origin?.kind === 'remote' ? (origin.name ?? '') : '';
    // In a file of its own, so that hashes on the line are checked.
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'requirements.txt');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, `${line.text}\n`);
    await (0,_pip_js__WEBPACK_IMPORTED_MODULE_7__/* .buildWithPip */ .O4)(tool.found, { what: ['--no-binary', name, '--requirement', file], to: folder, recipe }, job);
    return fittingWheel(folder, name, recipe);
}
/** Builders write beside the sources (build/, *.egg-info). */
function privateCopy(path, to) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile())
        return path;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(to, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
    // What a link leads to was judged before anything ran; here it only has to be found.
    (0,_private_copy_js__WEBPACK_IMPORTED_MODULE_6__/* .copyTree */ .EL)(packageFiles(path, [(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)), '/']), folder);
    return folder;
}
function fittingWheel(folder, what, recipe) {
    const wheel = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).find(name => name.endsWith('.whl'));
    if (wheel === undefined) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('build', `${what}: its build left no wheel`, {
            remedy: 'Try `pip wheel --no-deps` there.',
        });
    }
    const platform = wheel.slice(wheel.lastIndexOf('-') + 1, -'.whl'.length);
    const fits = /-none-any\.whl$/.test(wheel) || (0,_python_target_js__WEBPACK_IMPORTED_MODULE_9__/* .acceptedPlatforms */ .wR)(recipe).includes(platform);
    if (fits)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, wheel);
    throw (0,_python_target_js__WEBPACK_IMPORTED_MODULE_9__/* .compiledHere */ .W)(what, wheel);
}
function wheelLine(wheel, { origin, text }, hashed) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(wheel).split('-')[0] ?? '';
    const extras = 'extras' in origin ? origin.extras : (/^[\w.-]+\s*(\[[^\]]*\])/.exec(text)?.[1] ?? '');
    const condition = /\s*(;.*)$/.exec(text)?.[1];
    const hash = hashed
        ? ` --hash=sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(wheel)).digest('hex')}`
        : '';
    const address = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(wheel).href;
    return `${name}${extras} @ ${address}${condition === undefined ? '' : ` ${condition}`}${hash}`;
}


/***/ }),

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compiledHere),
/* harmony export */   jl: () => (/* binding */ pythonRuntime),
/* harmony export */   wR: () => (/* binding */ acceptedPlatforms)
/* harmony export */ });
/* harmony import */ var _model_runtimes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8515);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _container_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7011);
/* harmony import */ var _wheel_platforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9306);
/** What Python packages must fit, and what is to be installed: the common language of pip and uv here. */




/** Throws a Failure of class `user` where the runtime is no Python. */
function pythonRuntime(recipe) {
    const runtime = recipe.runtime === undefined ? undefined : (0,_model_runtimes_js__WEBPACK_IMPORTED_MODULE_0__/* .findRuntime */ .w4)(recipe.runtime);
    if (runtime?.language === 'python')
        return runtime;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', `${recipe.workflow} needs a Python runtime, and found ${recipe.runtime ?? 'none'}`, {
        remedy: 'Set Runtime (for a layer Metadata.BuildMethod) to one such as python3.13.',
    });
}
/**
 * Platforms of wheels that may go into the artifact, best first. In a container, which is the runtime's own, what was
 * compiled there fits, too.
 */
function acceptedPlatforms(recipe) {
    const compiled = (0,_container_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .currentContainer */ .zt)() === undefined ? [] : [`linux_${(0,_wheel_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .machineOf */ .VT)(recipe.architecture)}`];
    return [...(0,_wheel_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelPlatforms */ .I3)(pythonRuntime(recipe).glibc, recipe.architecture), ...compiled];
}
/** The failure for a package whose build gave machine code of this machine. */
function compiledHere(what, wheel) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('build', `${what} was compiled for this machine (${wheel}), and need not run on Lambda`, {
        remedy: 'Use a version that has wheels for manylinux, build one with cibuildwheel, or build with --container.',
    });
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ isPyProject),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   Oe: () => (/* binding */ checkWanted),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   vD: () => (/* binding */ checkPython),
/* harmony export */   zC: () => (/* binding */ namedInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9476);
/* harmony import */ var _python_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3659);
/* harmony import */ var _python_requirement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2582);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8299);
/* harmony import */ var _python_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9096);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3446);
/** What a requirements.txt or a pyproject.toml without a lock file asks for, and whether that can be built. */









const NONE = {
    requirements: [],
    lines: [],
    options: [],
    files: [],
    folders: [],
    fromSource: [],
    constrained: new Set(),
};
/** Throws a Failure of class `user`, with its place, for what cannot be read. */
function wantedOf(recipe) {
    const { manifest } = recipe;
    const { buildFromSource: fromSource, extras } = (0,_python_options_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonOptions */ .d)(recipe);
    if (manifest === undefined)
        return NONE;
    if (!isPyProject(manifest)) {
        const { requirements, lines, options, files, folders, constrained } = (0,_requirements_js__WEBPACK_IMPORTED_MODULE_8__/* .readRequirements */ .F)(manifest);
        return { requirements, lines, options, files, folders, constrained, file: manifest, fromSource };
    }
    const { lines } = (0,_pyproject_js__WEBPACK_IMPORTED_MODULE_3__/* .readPyProject */ .z)(manifest, extras);
    const requirements = lines.flatMap(line => line.requirement ?? []);
    const folders = requirements.flatMap(({ origin }) => (origin.kind === 'local' ? [origin.path] : []));
    return { ...NONE, requirements, lines, files: [manifest], folders, fromSource };
}
/** Whether the manifest is a pyproject.toml. */
function isPyProject(manifest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(manifest) === 'pyproject.toml';
}
/** What an installation of this depends on; undefined when there is nothing to install. */
function inputsOf(recipe, wanted) {
    if (recipe.manifest === undefined || wanted.requirements.length === 0)
        return undefined;
    return namedInputs(recipe, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(recipe.manifest), wanted);
}
/** Files and folders by names relative to `base`, with the options that change what is installed. */
function namedInputs(recipe, base, { files, folders }) {
    const { buildFromSource, extras } = (0,_python_options_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonOptions */ .d)(recipe);
    const named = (path) => ({ name: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nameBelow */ .lX)(base, path), path });
    const local = folders.flatMap(folder => (0,_python_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .packageFiles */ .i9)(folder, ['/']).flatMap(entry => entry.kind === 'disk' ? [{ name: named((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, entry.path)).name, path: entry.file }] : []));
    return {
        files: [...files.map(named), ...local],
        options: { buildFromSource: [...buildFromSource].sort(), extras: [...extras].sort() },
    };
}
/**
 * Says before anything runs what cannot be built (Failure, class `user`), and what may surprise.
 */
function checkWanted(recipe, wanted, rules) {
    (0,_python_target_js__WEBPACK_IMPORTED_MODULE_7__/* .pythonRuntime */ .jl)(recipe);
    checkPython(recipe);
    (0,_requirements_js__WEBPACK_IMPORTED_MODULE_8__/* .checkInside */ .T)([...wanted.files, ...wanted.folders], rules.roots);
    for (const folder of wanted.folders)
        (0,_python_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .packageFiles */ .i9)(folder, rules.roots);
    for (const requirement of wanted.requirements)
        checkRemote(requirement, wanted);
    const loose = wanted.requirements.filter(({ pinned, origin }) => !pinned && !(origin.kind === 'index' && wanted.constrained.has((0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .normalName */ .t)(origin.name))));
    if (loose.length === 0 || recipe.manifest === undefined)
        return [];
    const names = loose.map(requirement => requirement.text).join(', ');
    const message = `${names}: no exact version, so a later build may differ (pin with ==)`;
    if (rules.requireLock)
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', message, { remedy: 'Pin every requirement with ==.' });
    return [`${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(recipe.manifest)}: ${message}`];
}
/** Throws a Failure of class `user` where the project wants another Python than the function's (`>=3.13`, `<3.12`). */
function checkPython(recipe) {
    const { manifest } = recipe;
    if (manifest === undefined || !isPyProject(manifest))
        return;
    const { name, version } = (0,_python_target_js__WEBPACK_IMPORTED_MODULE_7__/* .pythonRuntime */ .jl)(recipe);
    const { requiresPython = '' } = (0,_pyproject_js__WEBPACK_IMPORTED_MODULE_3__/* .readPyProject */ .z)(manifest);
    const minor = Number(version.split('.')[1]);
    const least = Number(/(?:>=|~=|==)\s*3\.(\d+)/.exec(requiresPython)?.[1] ?? 0);
    const beyond = Number(/<\s*3\.(\d+)/.exec(requiresPython)?.[1] ?? Number.POSITIVE_INFINITY);
    if (minor >= least && minor < beyond)
        return;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `the project wants Python ${requiresPython}, and the function runs on ${name}`, {
        place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(manifest) },
        remedy: 'Change Runtime in the template, or requires-python here.',
    });
}
/** Sources from the network run code of strangers on this machine to become a package: only where somebody said so. */
function checkRemote({ origin, text, file, line }, { fromSource }) {
    if (origin.kind !== 'remote')
        return;
    if (origin.name !== undefined && fromSource.includes((0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .normalName */ .t)(origin.name)))
        return;
    const name = origin.name ?? 'NAME';
    const called = origin.name === undefined ? ` Write it as \`NAME @ ${origin.url}\`.` : '';
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `${text} comes as source code, whose build would run here`, {
        place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(file), line },
        remedy: `Use a released version that has a wheel; or, for pure Python, list ${name} under the option build-from-source.${called}`,
    });
}


/***/ }),

/***/ 5121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J9: () => (/* binding */ findManifest),
  $k: () => (/* binding */ findWorkflow),
  Yh: () => (/* binding */ isManifest),
  Vb: () => (/* binding */ workflowFor),
  gd: () => (/* binding */ workflowNames),
  B4: () => (/* binding */ workflowOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/build/private-copy.js
var private_copy = __webpack_require__(1318);
// EXTERNAL MODULE: ./.build/build/sandbox.js
var build_sandbox = __webpack_require__(6402);
// EXTERNAL MODULE: ./.build/build/workflow-options.js
var workflow_options = __webpack_require__(1215);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./.build/build/workflows/buildspec-file.js
/**
 * CodeBuild's buildspec, version 0.2, as far as it means something without CodeBuild (AWS: "Build specification reference
 * for CodeBuild"). What would change the result and cannot be done here is refused with its line, never ignored.
 */





const PHASES = ['install', 'pre_build', 'build', 'post_build'];
/** YAML's plain words (`yes`, numbers) count as the text they are written as. */
const buildspec_file_text = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const commands = schemas/* union */.KCZ([buildspec_file_text.transform(one => [one]), schemas/* array */.YOg(buildspec_file_text)]);
const Phase = schemas/* strictObject */.rej({
    'runtime-versions': schemas/* unknown */.L5J().optional(),
    'on-failure': schemas/* enum */.k5n(['ABORT', 'CONTINUE']).optional(),
    commands: commands.optional(),
    finally: commands.optional(),
});
const Artifacts = schemas/* strictObject */.rej({
    files: commands,
    name: buildspec_file_text.optional(),
    'base-directory': buildspec_file_text.optional(),
    'discard-paths': schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* enum */.k5n(['yes', 'no'])]).optional(),
    'exclude-paths': commands.optional(),
});
const File = schemas/* strictObject */.rej({
    version: schemas/* union */.KCZ([schemas/* literal */.euz(0.2), schemas/* literal */.euz('0.2')], 'must be 0.2'),
    env: schemas/* strictObject */.rej({
        shell: schemas/* enum */.k5n(['sh', '/bin/sh', 'bash']).optional(),
        variables: schemas/* record */.g1P(schemas/* string */.YjP(), buildspec_file_text).optional(),
    })
        .nullish(),
    phases: schemas/* strictObject */.rej({
        install: Phase.nullish(),
        pre_build: Phase.nullish(),
        build: Phase.nullish(),
        post_build: Phase.nullish(),
    }),
    artifacts: Artifacts.nullish(),
    cache: schemas/* unknown */.L5J().optional(),
});
/** Throws a Failure (user) with the line of the first key or value that cannot be honoured. */
function readBuildspec(file) {
    const lines = new dist.LineCounter();
    const document = (0,dist.parseDocument)((0,external_node_fs_.readFileSync)(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return { file: (0,paths/* shownPath */.pS)(file), line, column: col };
    };
    const [syntax] = document.errors;
    if (syntax !== undefined) {
        throw new failure/* Failure */.HR('user', `YAML: ${syntax.message}`, {
            place: placeAt(syntax.pos[0]),
            remedy: 'Mend the line.',
        });
    }
    const parsed = File.safeParse(document.toJS() ?? {});
    if (parsed.success)
        return parsed.data;
    const issue = worstOf(parsed.error.issues);
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = unknown === undefined ? issue.path : [...issue.path, unknown];
    const place = placeAt(keyAt(document.contents, path)?.range?.[0]);
    throw unknown === undefined ? wrongValue(issue, place) : unsupported(unknown, issue.path, place);
}
/** What a reader may expect to work and does not: the machine's tools are used, and nothing is cached. */
function passedOver({ phases, cache }) {
    return [
        ...(phases.install?.['runtime-versions'] === undefined
            ? []
            : ['runtime-versions (the tools of this machine are used)']),
        ...(cache === undefined ? [] : ['cache']),
    ];
}
/** A key that is not known is told first: what is missing may be what it should have been. */
function worstOf(issues) {
    const worst = issues.find(issue => issue.code === 'unrecognized_keys') ?? issues[0];
    if (worst === undefined)
        throw new RangeError('a failed parse has an issue');
    return worst;
}
function wrongValue(issue, place) {
    const where = issue.path.join('.') || 'the file';
    return new failure/* Failure */.HR('user', `buildspec: ${where}: ${issue.message}`, {
        place,
        remedy: 'See docs/builders.md for what is read of a buildspec.',
    });
}
const KNOWN = {
    '': Object.keys(File.shape),
    env: ['shell', 'variables'],
    phases: PHASES,
    artifacts: Object.keys(Artifacts.shape),
};
function unsupported(key, path, place) {
    const where = path.join('.');
    const known = KNOWN[where] ?? Object.keys(Phase.shape);
    const near = (0,paths/* nearestName */.qb)(key, known);
    const remedy = near === undefined
        ? `Remove it, or build by a command. Supported are ${known.join(', ')}.`
        : `Did you mean ${near}?`;
    return new failure/* Failure */.HR('user', `buildspec: ${where === '' ? '' : `${where}.`}${key} is not supported here`, {
        place,
        remedy,
    });
}
/** The node of the last key on a path, or the deepest that there is. */
function keyAt(node, [key, ...rest]) {
    const here = isNodeWithRange(node) ? node : undefined;
    if (key === undefined || !(0,dist.isMap)(node))
        return here;
    const pair = node.items.find(item => (0,dist.isPair)(item) && (0,dist.isScalar)(item.key) && item.key.value === key);
    if (pair === undefined)
        return here;
    return rest.length === 0 || !(0,dist.isMap)(pair.value)
        ? (0,dist.isScalar)(pair.key)
            ? pair.key
            : here
        : keyAt(pair.value, rest);
}
function isNodeWithRange(node) {
    return typeof node === 'object' && node !== null && 'range' in node;
}

;// CONCATENATED MODULE: ./.build/build/workflows/buildspec-script.js
/**
 * The phases of a buildspec as one shell script. CodeBuild runs all commands of version 0.2 in one instance of the shell,
 * so variables and the working folder last from one to the next; a command that fails ends its phase.
 */

/** What the script says, on standard error, of a command that failed: phase, status, the command's first line. */
const FAILED = /^buildspec: (\w+): exit status (\d+): (.*)$/;
/**
 * Of its variables `phase` is the status of the running phase, `failed` that of the run. After a failure in `build`,
 * `post_build` still runs; after one before, nothing does (AWS: "Build phase transitions").
 */
function buildspecScript({ phases }) {
    const lines = ['lb_failed=0', 'lb_stop=0', 'export CODEBUILD_BUILD_SUCCEEDING=1'];
    for (const name of PHASES) {
        const { commands = [], finally: last = [], 'on-failure': onFailure = 'ABORT' } = phases[name] ?? {};
        if (commands.length + last.length === 0)
            continue;
        const stops = name === 'build' || name === 'post_build' ? [] : ['lb_stop=1'];
        lines.push('if [ "$lb_stop" = 0 ]; then', 'lb_phase=0', ...commands.map(text => `if [ "$lb_phase" = 0 ]; then ${step(name, text, 'lb_phase')}; fi`), ...last.map(text => step(name, text, 'lb_phase')), 'if [ "$lb_phase" != 0 ]; then', ...(onFailure === 'CONTINUE'
            ? [':']
            : ['lb_failed=$lb_phase', 'CODEBUILD_BUILD_SUCCEEDING=0', ...stops]), 'fi', 'fi');
    }
    return `${lines.join('\n')}\nexit "$lb_failed"\n`;
}
function step(phase, text, status) {
    const [first = ''] = text.trim().split('\n');
    const said = `printf 'buildspec: %s: exit status %s: %s\\n' ${phase} "$lb_status" ${quoted(first)} >&2`;
    return `eval ${quoted(text)} || { lb_status=$?; ${status}=$lb_status; ${said}; }`;
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./.build/build/workflows/buildspec.js
/** buildspec: what CodeBuild would run for a function's folder, at a private copy of it. */










const buildspec = {
    name: 'buildspec',
    version: 1,
    languages: ['python', 'nodejs', 'java', 'dotnet', 'ruby', 'go', 'provided'],
    manifests: ['buildspec.yml', 'buildspec.yaml'],
    junk: [],
    layerFolder: '',
    check,
    inputs,
    compile,
};
const OPTIONS = ['Inputs'];
function check(recipe) {
    (0,workflow_options/* workflowOptions */.S)(recipe, OPTIONS);
    const manifest = manifestOf(recipe);
    const ignored = passedOver(readBuildspec(manifest));
    return ignored.length === 0 ? [] : [`${(0,paths/* shownPath */.pS)(manifest)}: not acted on: ${ignored.join(', ')}`];
}
function inputs(recipe, rules) {
    return (0,build_sandbox/* namedInputs */.zC)(recipe, (0,workflow_options/* workflowOptions */.S)(recipe, OPTIONS).list('Inputs') ?? [], rules);
}
async function compile(recipe, job) {
    const spec = readBuildspec(manifestOf(recipe));
    const sandbox = (0,build_sandbox/* makeSandbox */.U8)(recipe, job);
    const script = (0,external_node_path_.join)(job.scratch, 'buildspec.sh');
    (0,external_node_fs_.writeFileSync)(script, buildspecScript(spec));
    await job.run({
        command: spec.env?.shell === 'bash' ? 'bash' : '/bin/sh',
        args: [script],
        cwd: sandbox.source,
        environment: { ...sandbox.environment, ...spec.env?.variables, CODEBUILD_SRC_DIR: sandbox.source },
        clue: FAILED,
        explain,
    });
    const { artifacts } = spec;
    return { tree: artifacts ? chosenFiles(artifacts, sandbox) : (0,build_sandbox/* artifactsOf */.Ns)(recipe, sandbox), tools: {} };
}
function manifestOf({ manifest, source }) {
    if (manifest !== undefined && (0,external_node_fs_.existsSync)(manifest))
        return manifest;
    throw new failure/* Failure */.HR('user', `there is no buildspec.yml in ${(0,paths/* shownPath */.pS)(source)}`, {
        remedy: 'Put it beside the code, or name it as `manifest` in lambda-build.yml.',
    });
}
function explain([clue = '']) {
    const [, phase, status, text] = FAILED.exec(clue) ?? [];
    if (phase === undefined)
        return undefined;
    return {
        reason: `${phase}: \`${text}\` ended with exit status ${status}`,
        remedy: 'Read the last lines of its output.',
    };
}
/** `artifacts.files` counts from `base-directory`; every pattern has to match something, as in CodeBuild. */
function chosenFiles(artifacts, { source }) {
    const base = (0,external_node_path_.resolve)(source, artifacts['base-directory'] ?? '.');
    if (!(0,paths/* isInside */.FK)(source, base) || !(0,external_node_fs_.existsSync)(base))
        throw nothingFits(`base-directory ${artifacts['base-directory']}`);
    const wanted = artifacts.files.map(pattern => ({ pattern, expression: expressionOf(pattern) }));
    const excluded = (artifacts['exclude-paths'] ?? []).map(expressionOf);
    const leftOut = (path) => excluded.some(expression => expression.test(path));
    const skip = (path) => !path.endsWith('/') && (leftOut(path) || !wanted.some(({ expression }) => expression.test(path)));
    const tree = (0,private_copy/* listTree */.nT)(base, skip);
    const empty = wanted.find(({ expression }) => !tree.some(entry => expression.test(entry.path)));
    if (empty !== undefined)
        throw nothingFits(`artifacts.files ${empty.pattern}`, base);
    const flat = artifacts['discard-paths'] === true || artifacts['discard-paths'] === 'yes';
    return flat ? (0,model_tree/* makeTree */.TI)(tree.map(entry => ({ ...entry, path: (0,external_node_path_.basename)(entry.path) }))) : tree;
}
function nothingFits(what, base) {
    const there = base === undefined ? [] : (0,external_node_fs_.readdirSync)(base).sort().slice(0, 20);
    return new failure/* Failure */.HR('build', `buildspec: nothing fits ${what}`, {
        remedy: 'Correct the pattern, or let the build make the file.',
        details: there.length === 0 ? [] : [`there is: ${there.join(', ')}`],
    });
}
/** `**` any folders, `*` and `?` within a name (AWS: buildspec, `artifacts/files`). */
function expressionOf(pattern) {
    const plain = external_node_path_.posix.normalize(pattern).replace(/^\.\//, '');
    const source = plain.replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, found => {
        if (found === '**/')
            return '(?:.*/)?';
        if (found === '**')
            return '.*';
        return found === '*' ? '[^/]*' : found === '?' ? '[^/]' : `\\${found}`;
    });
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./.build/build/workflows/command.js
/** Any command: it runs at a private copy of the source, and what it leaves in ARTIFACTS_DIR is the artifact. No shell. */




const command = {
    name: 'command',
    version: 1,
    junk: [],
    layerFolder: '',
    check: recipe => {
        wordsOf(recipe);
        return [];
    },
    inputs: command_inputs,
    compile: command_compile,
};
const command_OPTIONS = ['Command', 'Inputs'];
function command_inputs(recipe, rules) {
    const { program } = wordsOf(recipe);
    const given = (0,workflow_options/* workflowOptions */.S)(recipe, command_OPTIONS).list('Inputs') ?? [];
    return (0,build_sandbox/* namedInputs */.zC)(recipe, [...(leadsOut(program) ? [program] : []), ...given], rules);
}
async function command_compile(recipe, job) {
    const { program, args } = wordsOf(recipe);
    const sandbox = (0,build_sandbox/* makeSandbox */.U8)(recipe, job);
    await job.run({
        // With a slash it is a file of the copy, or beside it; without one it is looked up on PATH.
        command: program.includes('/') ? (0,external_node_path_.resolve)(sandbox.source, program) : program,
        args,
        cwd: sandbox.source,
        environment: sandbox.environment,
    });
    return { tree: (0,build_sandbox/* artifactsOf */.Ns)(recipe, sandbox), tools: {} };
}
function wordsOf(recipe) {
    const [program, ...args] = (0,workflow_options/* workflowOptions */.S)(recipe, command_OPTIONS).list('Command') ?? [];
    if (program !== undefined && program !== '')
        return { program, args };
    throw new failure/* Failure */.HR('user', 'no command says how to build it', {
        remedy: 'Set functions.<LogicalId>.command, or commands.<runtime>, in lambda-build.yml to a list of words.',
    });
}
const leadsOut = (path) => path.startsWith('../');

// EXTERNAL MODULE: ./.build/build/workflows/copy.js
var copy = __webpack_require__(7335);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
;// CONCATENATED MODULE: ./.build/build/data-files.js
/** Files of the source that go into an artifact beside what a compiler made. */

/** What `include` of lambda-build.yml names, where it lies; nothing without `include`. */
function dataFiles({ sourceTree, include }) {
    if (include.length === 0)
        return [];
    const wanted = ignore().add([...include]);
    return sourceTree.filter(entry => wanted.ignores(entry.path));
}

// EXTERNAL MODULE: ./.build/build/find-tool.js
var find_tool = __webpack_require__(7817);
// EXTERNAL MODULE: ./.build/build/missing-tool.js
var missing_tool = __webpack_require__(9756);
// EXTERNAL MODULE: ./.build/build/project-copy.js
var project_copy = __webpack_require__(3883);
;// CONCATENATED MODULE: ./.build/build/workflows/dotnet-project.js
/**
 * Which files of a .NET solution a function's build reads, found in the project files without running MSBuild: the
 * project, the projects that it refers to, and what MSBuild and NuGet take from the folders above.
 */



/** Compiled code and what restoring left: it names folders of this machine. */
const DOTNET_JUNK = ['/bin/', '/obj/', 'TestResults/', '.vs/', '*.user', '*.suo'];
const PROJECT_FILE = /\.(cs|fs|vb)proj$/;
/** Absolute paths; `project` is the project file of the code folder. */
function dotnetFiles(project, recipe, roots) {
    const projects = referredProjects(project);
    const reach = { root: recipe.root, roots };
    const above = (0,project_copy/* foldersUpTo */.Kd)((0,project_copy/* ceilingOf */.tO)(recipe), (0,external_node_path_.dirname)(project));
    return [
        ...projects.slice(1).flatMap(file => (0,project_copy/* filesBelow */.DR)((0,external_node_path_.dirname)(file), DOTNET_JUNK, reach)),
        ...[...new Set([...above, ...projects.map(file => (0,external_node_path_.dirname)(file))])].flatMap(settingsIn),
        ...projects.flatMap(importedFiles),
    ];
}
/** Read by MSBuild, NuGet and the SDK from every folder above a project, under whatever case (their documentation). */
const SETTINGS = /^(directory\.(build|packages)\.(props|targets)|directory\.solution\.(props|targets)|global\.json|nuget\.config|packages\.lock\.json|\.editorconfig|\.globalconfig|stylecop\.json)$/i;
function settingsIn(folder) {
    return (0,external_node_fs_.readdirSync)(folder)
        .filter(name => SETTINGS.test(name))
        .map(name => (0,external_node_path_.join)(folder, name))
        .filter(project_copy/* isFile */.fo);
}
/** The project and all that it refers to, itself first. */
function referredProjects(project) {
    const found = [];
    const queue = [project];
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        if (found.includes(file))
            continue;
        found.push(file);
        queue.push(...namedIn(file, /<ProjectReference\b[^>]*\bInclude\s*=\s*"([^"]+)"/g));
    }
    return found;
}
/** Files elsewhere that a project takes in: `<Import Project>`, `<Compile Include="../Shared.cs">`. */
function importedFiles(project) {
    return namedIn(project, /<(?:Import\b[^>]*\bProject|(?:Compile|None|Content|EmbeddedResource|AdditionalFiles)\b[^>]*\bInclude)\s*=\s*"([^"]+)"/g);
}
function namedIn(project, pattern) {
    const text = (0,external_node_fs_.readFileSync)(project, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
    return [...text.matchAll(pattern)]
        .flatMap(([, list = '']) => list.split(';'))
        .map(path => path
        .trim()
        .replaceAll('\\', '/')
        .replace(/^\$\(MSBuildThisFileDirectory\)\/?/, ''))
        .map(path => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(project), path))
        .filter(project_copy/* isFile */.fo);
}

// EXTERNAL MODULE: ./.build/build/build-environment.js
var build_environment = __webpack_require__(1777);
// EXTERNAL MODULE: ./.build/build/private-home.js
var private_home = __webpack_require__(9404);
;// CONCATENATED MODULE: ./.build/build/workflows/known-causes.js
/** Finds the cause of a failed build in the lines of its tool. */
/** As many as a person reads. */
const SHOWN_LINES = 20;
/** An error in the code first, then a known cause, then whatever the tool said first; `shown` are the lines to read. */
function explainLines(said, { compilerError, causes, shown = said, }) {
    const lines = shown.slice(0, SHOWN_LINES);
    const compiler = said.find(compilerError);
    if (compiler !== undefined)
        return { reason: compiler, remedy: 'Correct the code.', lines };
    const text = said.join('\n');
    for (const [pattern, reason, remedy] of causes) {
        const found = pattern.exec(text);
        if (found !== null)
            return { reason: reason.replace('$1', found[1] ?? ''), remedy, lines };
    }
    const [first] = said;
    return first === undefined ? undefined : { reason: first, lines };
}

;// CONCATENATED MODULE: ./.build/build/workflows/dotnet-tool.js
/** The `dotnet` command with AWS's packaging tool: versions, environment, and what errors mean. */





/** global.json of a folder may choose another SDK, so no file can vouch for the answer. */
const DOTNET_QUESTION = {
    names: ['dotnet'],
    args: ['--version'],
    read: stdout => {
        const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0];
        return version === undefined ? undefined : { versions: { dotnet: version } };
    },
};
/**
 * The version of Amazon.Lambda.Tools for an SDK: 7 runs on .NET 8 and later, 5.13.2 was the last for .NET 6
 * (aws-lambda-builders pull request 897).
 */
function lambdaToolsVersion(sdk) {
    return Number.parseInt(sdk, 10) < 8 ? '5.13.2' : '7.0.0';
}
/** `tools` is the private folder with AWS's tool: `dotnet lambda` finds it on the PATH. */
function dotnetEnvironment(job, needs) {
    const { host } = job;
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, host, {
        configuration: ['.nuget/NuGet/NuGet.Config', '.config/NuGet'],
        caches: ['.nuget/packages'],
    });
    const packages = host['NUGET_PACKAGES'] ?? (0,external_node_path_.join)(home, '.nuget', 'packages');
    (0,external_node_fs_.mkdirSync)(packages, { recursive: true });
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        set: {
            PATH: [needs.tools, host['PATH']].filter(Boolean).join(external_node_path_.delimiter),
            DOTNET_CLI_HOME: home,
            NUGET_PACKAGES: packages,
            DOTNET_CLI_TELEMETRY_OPTOUT: '1',
            DOTNET_NOLOGO: '1',
            DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1',
            DOTNET_CLI_UI_LANGUAGE: 'en',
            // Servers of compilers would stay behind.
            MSBUILDDISABLENODEREUSE: '1',
            DOTNET_CLI_USE_MSBUILD_SERVER: '0',
            UseSharedCompilation: 'false',
            // MSBuild reads properties from the environment: no folder of this machine in compiled code.
            PathMap: `${needs.copy}=/_`,
            ...(needs.locked ? { RestoreLockedMode: 'true' } : {}),
        },
    });
}
const DOTNET_CLUES = /\berror (CS|FS|BC|NU|NETSDK|MSB|IL)\w*:|error\s*:|Error |Unable to load the service index/;
function explainDotnet(clues, copy) {
    const lines = [
        ...new Set(clues.map(line => line
            .replaceAll(`${copy}/`, '')
            .replace(/ \[[^\]]*\]$/, '')
            .trim())),
    ];
    return explainLines(lines, {
        compilerError: line => /^\S+\.(cs|fs|vb)\(\d+,\d+\): error /.test(line),
        causes: CAUSES,
    });
}
const CAUSES = [
    [
        /NETSDK1045.*?\.NET(?: SDK)?.*?(?:targeting )\.NET (?:Core )?(\d[\d.]*)/i,
        'the installed SDK does not build for .NET $1',
        'Set dotnet-version in a step `uses: actions/setup-dotnet@v5` before this one.',
    ],
    [
        /NU1004/,
        'the project and packages.lock.json do not fit together',
        'Run `dotnet restore` and commit packages.lock.json.',
    ],
    [
        /NU1403/,
        'a package does not have the hash that packages.lock.json demands',
        'Check where the package comes from; renew the lock file when it is trusted.',
    ],
    [
        /NU110[123]: (?:Unable to find package )?([^\s.]+(?:\.[^\s.]+)*)/,
        'no source has the package $1',
        'Check its name and version, and the sources in nuget.config.',
    ],
    [
        /NU1301|Unable to load the service index for source (\S+)/,
        'a package source cannot be reached, or wants a login $1',
        'Check the network and nuget.config; name the variables that it uses in build-env.',
    ],
];

;// CONCATENATED MODULE: ./.build/build/workflows/extra-inputs.js
/** The option `Inputs`: files and folders outside the code folder that a build reads and that nothing else names. */





/**
 * Absolute paths of all files that the option names, relative to the code folder. Throws a Failure of class `user` for
 * what does not exist or lies outside the project.
 */
function extraInputs(recipe, options, { junk, roots }) {
    return (options.list('Inputs') ?? []).flatMap(named => {
        const path = (0,external_node_path_.resolve)(recipe.source, named);
        if (!(0,external_node_fs_.existsSync)(path) || !roots.some(root => (0,paths/* isInside */.FK)(root, (0,external_node_fs_.realpathSync)(path)))) {
            const what = (0,external_node_fs_.existsSync)(path) ? 'lies outside the project' : 'does not exist';
            throw new failure/* Failure */.HR('user', `${recipe.workflow}: ${(0,paths/* shownPath */.pS)(path)}, named by Inputs, ${what}`, {
                remedy: 'Name files or folders relative to the code folder.',
            });
        }
        return (0,external_node_fs_.statSync)(path).isDirectory() ? (0,project_copy/* filesBelow */.DR)(path, junk, { root: recipe.root, roots }) : [path];
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/dotnet-cli-package.js
/**
 * .NET with AWS's own packaging tool (`dotnet lambda package`), as SAM has it: in a private copy of the project and of
 * what it refers to, with a pinned version of the tool in a private folder. The zip that it makes is unpacked: only its
 * files count, so their order and times don't.
 */













const dotnetCliPackage = {
    name: 'dotnet-cli-package',
    version: 1,
    languages: ['dotnet', 'provided'],
    manifests: [PROJECT_FILE],
    buildMethods: ['dotnet', 'dotnet7'],
    lockFiles: ['packages.lock.json'],
    junk: DOTNET_JUNK,
    layerFolder: 'dotnet',
    check: dotnet_cli_package_check,
    inputs: dotnet_cli_package_inputs,
    tools: async (_recipe, versions) => {
        const found = await versions.ask('dotnet', DOTNET_QUESTION);
        const dotnet = found?.versions['dotnet'];
        return dotnet === undefined
            ? { dotnet: 'missing' }
            : { dotnet: dotnet.split('.').slice(0, 2).join('.'), 'Amazon.Lambda.Tools': lambdaToolsVersion(dotnet) };
    },
    compile: dotnet_cli_package_compile,
};
const dotnet_cli_package_OPTIONS = ['Configuration', 'LambdaToolsVersion', 'Inputs'];
function dotnet_cli_package_check(recipe) {
    projectOf(recipe);
    optionsOf(recipe);
    return [];
}
function dotnet_cli_package_inputs(recipe, { roots }) {
    const extra = extraInputs(recipe, optionsOf(recipe).named, { junk: DOTNET_JUNK, roots });
    return (0,project_copy/* namedInputs */.zC)([...dotnetFiles(projectOf(recipe), recipe, roots), ...extra], recipe);
}
async function dotnet_cli_package_compile(recipe, job) {
    const dotnet = await (0,find_tool/* findTool */.SG)(DOTNET_QUESTION, job.host);
    if (dotnet === undefined)
        throw (0,missing_tool/* missingTool */.z)('dotnet');
    const { named, passed } = optionsOf(recipe);
    const copy = (0,external_node_path_.join)(job.scratch, 'project');
    const cwd = (0,project_copy/* copyProject */.N_)(recipe, copy)((0,external_node_path_.dirname)(projectOf(recipe)));
    const tools = (0,external_node_path_.join)(job.scratch, 'tools');
    const environment = dotnetEnvironment(job, { tools, copy, locked: recipe.lockFile !== undefined });
    const version = named.text('LambdaToolsVersion') ?? lambdaToolsVersion(dotnet.versions['dotnet'] ?? '');
    const step = {
        command: dotnet.command,
        cwd,
        environment,
        clue: DOTNET_CLUES,
        explain: (clues) => explainDotnet(clues, copy),
    };
    await job.run({ ...step, args: installArguments(tools, version) });
    const zip = (0,external_node_path_.join)(job.scratch, 'package.zip');
    await job.run({ ...step, args: [...packageArguments(zip, recipe, named.text('Configuration')), ...passed] });
    if (!(0,project_copy/* isFile */.fo)(zip)) {
        throw new failure/* Failure */.HR('build', 'dotnet-cli-package: dotnet lambda package ended well, but made no package', {
            remedy: 'See what aws-lambda-tools-defaults.json sets.',
        });
    }
    const tree = (0,model_tree/* makeTree */.TI)([...unpacked(zip, (0,external_node_path_.join)(job.scratch, 'package'), job), ...dataFiles(recipe)]);
    return { tree, tools: { ...dotnet.versions, 'Amazon.Lambda.Tools': version } };
}
function projectOf({ manifest, source }) {
    if (manifest !== undefined)
        return manifest;
    throw new failure/* Failure */.HR('user', `there is no .csproj, .fsproj or .vbproj in ${(0,paths/* shownPath */.pS)(source)}`, {
        remedy: 'Point CodeUri at the folder of the project.',
    });
}
/** Options that begin with a dash are the tool's own, as clients of AWS Lambda Builders write them. */
function optionsOf(recipe) {
    const own = Object.entries(recipe.options).filter(([name]) => name.startsWith('-'));
    const rest = Object.fromEntries(Object.entries(recipe.options).filter(([name]) => !name.startsWith('-')));
    return {
        named: (0,workflow_options/* workflowOptions */.S)({ ...recipe, options: rest }, dotnet_cli_package_OPTIONS),
        passed: own.flatMap(([name, value]) => [name, String(value)]),
    };
}
function installArguments(tools, version) {
    const source = ['Amazon.Lambda.Tools', '--version', version, '--ignore-failed-sources'];
    return ['tool', 'install', '--tool-path', tools, ...source];
}
function packageArguments(zip, { architecture }, configuration) {
    const target = architecture === 'arm64' ? 'linux-arm64' : 'linux-x64';
    return [
        ...['lambda', 'package', '--output-package', zip],
        ...['--function-architecture', architecture],
        ...['--msbuild-parameters', `--runtime ${target}`],
        ...(configuration === undefined ? [] : ['--configuration', configuration]),
    ];
}
/** Unpacked, because only its files count: the packer's compression would be another one on every machine. */
function unpacked(zip, folder, job) {
    const members = sound(zip, job);
    const link = members.find(entry => entry.kind === 'link');
    if (link !== undefined) {
        throw new failure/* Failure */.HR('build', `dotnet-cli-package: the package holds the link ${link.path}`, {
            remedy: 'Let the project publish a file in its place.',
        });
    }
    (0,private_copy/* copyTree */.EL)(members, folder);
    // Lambda starts this program; a package that was made on Windows knows no modes.
    return (0,private_copy/* listTree */.nT)(folder).map(entry => entry.kind === 'disk' && (0,external_node_path_.basename)(entry.path) === 'bootstrap' ? { ...entry, mode: 0o755 } : entry);
}
function sound(zip, job) {
    try {
        return job.readArchive(zip);
    }
    catch (cause) {
        const problem = cause instanceof failure/* Failure */.HR ? `: ${cause.message}` : '';
        throw new failure/* Failure */.HR('build', `dotnet-cli-package: the package cannot be read${problem}`, {
            cause,
            remedy: 'Run dotnet lambda package alone to see whether the archive is whole.',
        });
    }
}

;// CONCATENATED MODULE: ./.build/build/elf-file.js
/** Programs and libraries for Linux, told by how they begin. */

/** Whether a file is there and is an ELF object: a program, a library. */
function isElf(file) {
    if (!(0,external_node_fs_.existsSync)(file))
        return false;
    const start = Buffer.alloc(4);
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        return (0,external_node_fs_.readSync)(descriptor, start) === 4 && start.toString('latin1') === '\x7fELF';
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: ./.build/build/list-source.js + 1 modules
var list_source = __webpack_require__(2450);
// EXTERNAL MODULE: ./.build/files/walk.js
var walk = __webpack_require__(2769);
;// CONCATENATED MODULE: ./.build/build/workflows/go-mod-file.js
/** What go.mod and go.work say, as far as it decides which files a build reads (Go modules reference, "go.mod files"). */

/** Lines that mean nothing here are passed over: whether the file is right is Go's to say. */
function readGoModFile(file) {
    const uses = [];
    const replaces = [];
    let module;
    let go;
    for (const [verb, ...words] of statements((0,external_node_fs_.readFileSync)(file, 'utf8'))) {
        const [first] = words;
        if (first === undefined)
            continue;
        if (verb === 'module')
            module = first;
        else if (verb === 'go')
            go = first;
        else if (verb === 'use')
            uses.push(first);
        else if (verb === 'replace') {
            const folder = words[words.indexOf('=>') + 1];
            if (folder !== undefined && isFolder(folder))
                replaces.push({ module: first, folder });
        }
    }
    return { module, go, uses, replaces };
}
/** A replacement is a folder when it starts with `./`, `../` or `/`; anything else is a module's path. */
const isFolder = (text) => /^\.{0,2}\//.test(text) || text === '.' || text === '..';
/** `verb word …` for every line, those of blocks (`replace ( … )`) included. */
function* statements(text) {
    let block;
    for (const line of text.split(/\r?\n/)) {
        const words = [...line.matchAll(/\/\/.*|"([^"]*)"|`([^`]*)`|[^\s()]+|[()]/g)]
            .filter(([whole]) => !whole.startsWith('//'))
            .map(([whole, quoted, raw]) => quoted ?? raw ?? whole);
        const [first, second] = words;
        if (first === undefined)
            continue;
        if (block !== undefined && first === ')')
            block = undefined;
        else if (block !== undefined)
            yield [block, ...words];
        else if (second === '(')
            block = first;
        else
            yield words;
    }
}

;// CONCATENATED MODULE: ./.build/build/workflows/go-sources.js
/**
 * The files outside the code folder that a Go build reads. They are found by following imports through the module,
 * the workspace (`go.work`) and modules that are replaced by folders, without running Go: a function is built again
 * when a package changes that it imports, and not when its neighbour does.
 */






/** `manifest` is the go.mod that the code belongs to. With `roots` it throws a Failure (user) for modules outside the project. */
function readGoProject(manifest, recipe, roots) {
    const home = (0,external_node_path_.dirname)(manifest);
    const workFile = (0,paths/* findAbove */.nM)('go.work', recipe.source, recipe.root);
    const work = workFile === undefined ? undefined : readGoModFile(workFile);
    const used = work === undefined || workFile === undefined ? [home] : work.uses.map(at((0,external_node_path_.dirname)(workFile)));
    const files = used.flatMap(folder => {
        const file = (0,external_node_path_.join)(folder, 'go.mod');
        return (0,external_node_fs_.existsSync)(file) ? [{ folder, content: readGoModFile(file) }] : [];
    });
    const modules = [
        ...files.flatMap(({ folder, content }) => moduleAt(folder, content.module)),
        ...files.flatMap(({ folder, content }) => replaced(folder, content)),
        ...(work === undefined || workFile === undefined ? [] : replaced((0,external_node_path_.dirname)(workFile), work)),
    ];
    if (roots !== undefined)
        for (const { folder } of modules)
            checkInside(folder, manifest, roots);
    const vendor = (0,external_node_path_.join)(workFile === undefined ? home : (0,external_node_path_.dirname)(workFile), 'vendor');
    return {
        workFile,
        vendor: (0,external_node_fs_.existsSync)((0,external_node_path_.join)(vendor, 'modules.txt')) ? vendor : undefined,
        go: work?.go ?? files[0]?.content.go,
        modules: modules.sort((a, b) => b.path.length - a.path.length),
    };
}
/** Absolute paths, none inside the code folder. */
function goInputs(project, recipe) {
    const files = new Set(controlFiles(project));
    const visited = new Set();
    const follow = (file) => {
        for (const path of importsOf(file)) {
            const folder = folderOf(path, project);
            if (folder === undefined || visited.has(folder) || (0,paths/* isInside */.FK)(recipe.source, folder))
                continue;
            visited.add(folder);
            for (const found of packageFiles(folder)) {
                files.add(found);
                if (found.endsWith('.go'))
                    follow(found);
            }
        }
    };
    for (const entry of recipe.sourceTree) {
        if (entry.kind === 'disk' && isGoSource(entry.path))
            follow(entry.file);
    }
    return [...files].filter(file => !(0,paths/* isInside */.FK)(recipe.source, file) && isFile(file));
}
/** Whether it is a Go file that a build (not a test) compiles. */
function isGoSource(name) {
    return name.endsWith('.go') && !name.endsWith('_test.go');
}
const at = (base) => (folder) => (0,external_node_path_.resolve)(base, folder);
function moduleAt(folder, path) {
    return path === undefined ? [] : [{ path, folder }];
}
function replaced(base, { replaces }) {
    return replaces.map(({ module, folder }) => ({ path: module, folder: (0,external_node_path_.resolve)(base, folder) }));
}
function checkInside(folder, manifest, roots) {
    if (roots.some(root => (0,paths/* isInside */.FK)(root, (0,paths/* realPathOf */.dN)(folder))))
        return;
    throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(manifest)} uses a module outside the project: ${(0,paths/* shownPath */.pS)(folder)}`, {
        place: { file: (0,paths/* shownPath */.pS)(manifest) },
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
/** Go reads the go.mod of every module of the build, imported or not. */
function controlFiles({ workFile, vendor, modules }) {
    return [
        ...(workFile === undefined ? [] : [workFile, `${workFile}.sum`]),
        ...modules.flatMap(({ folder }) => [(0,external_node_path_.join)(folder, 'go.mod'), (0,external_node_path_.join)(folder, 'go.sum')]),
        ...(vendor === undefined ? [] : [(0,external_node_path_.join)(vendor, 'modules.txt')]),
    ];
}
function folderOf(path, { modules, vendor }) {
    for (const module of modules) {
        if (path !== module.path && !path.startsWith(`${module.path}/`))
            continue;
        const folder = (0,external_node_path_.join)(module.folder, path.slice(module.path.length));
        if ((0,external_node_fs_.existsSync)(folder))
            return folder;
    }
    const vendored = vendor === undefined ? undefined : (0,external_node_path_.join)(vendor, path);
    return vendored !== undefined && (0,external_node_fs_.existsSync)(vendored) ? vendored : undefined;
}
/** Imports stand before all other declarations; comments and C code in them are passed over. */
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"([^"\n]*)"|`([^`]*)`|\b(func|type|var|const)\b/g;
function importsOf(file) {
    const paths = [];
    for (const [, quoted, raw, keyword] of (0,external_node_fs_.readFileSync)(file, 'utf8').matchAll(TOKEN)) {
        if (keyword !== undefined)
            break;
        const path = quoted ?? raw;
        if (path !== undefined)
            paths.push(path);
    }
    return paths;
}
/** What `go build` may compile or link: Go, assembly, C and its kin, whatever the target. */
const COMPILED = /\.(go|s|S|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|swig|swigcxx|syso)$/;
function packageFiles(folder) {
    const names = (0,external_node_fs_.readdirSync)(folder).filter(name => COMPILED.test(name) && !name.endsWith('_test.go'));
    const files = names.map(name => (0,external_node_path_.join)(folder, name)).filter(isFile);
    return [
        ...files,
        ...files.filter(file => file.endsWith('.go')).flatMap(file => embeddedFiles(folder, file)),
    ];
}
/** Everything that a `//go:embed` pattern could mean: what lies below the part of it that has no wildcard. */
function embeddedFiles(folder, file) {
    const lines = [...(0,external_node_fs_.readFileSync)(file, 'utf8').matchAll(/^\s*\/\/go:embed\s+(.+)$/gm)];
    const patterns = lines.flatMap(([, text = '']) => text.match(/"[^"]*"|`[^`]*`|\S+/g) ?? []);
    return patterns.flatMap(pattern => {
        const segments = pattern
            .replace(/^["`]|["`]$/g, '')
            .replace(/^all:/, '')
            .split('/');
        const wild = segments.findIndex(segment => /[*?[\\]/.test(segment));
        const place = (0,external_node_path_.join)(folder, ...(wild === -1 ? segments : segments.slice(0, wild)));
        if (!(0,external_node_fs_.existsSync)(place))
            return [];
        if (isFile(place))
            return [place];
        return [...(0,walk/* walk */.G)(place, path => path === '.git/')]
            .filter(found => found.kind === 'file')
            .map(found => found.absolute);
    });
}
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}

;// CONCATENATED MODULE: ./.build/build/workflows/go-tool.js
/** The `go` command: its version, its environment, and what its errors mean. */





const GO_QUESTION = {
    names: ['go'],
    args: ['version'],
    read: (stdout, command) => {
        const version = /^go version go(\d+\.\S+)/m.exec(stdout)?.[1];
        if (version === undefined)
            return undefined;
        const witness = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(command)), '..', 'VERSION');
        return { versions: { go: version }, ...((0,external_node_fs_.existsSync)(witness) ? { witnesses: [witness] } : {}) };
    },
};
/** Throws a Failure (environment) when go.mod wants a newer Go than this one; none is ever downloaded. */
function checkGoVersion(wanted, go) {
    const found = go.versions['go'] ?? '0';
    if (wanted === undefined || compareVersions(found, wanted) >= 0)
        return;
    throw new failure/* Failure */.HR('environment', `go.mod wants Go ${wanted}, and ${found} is installed`, {
        remedy: `Set go-version: '${wanted}' in a step \`uses: actions/setup-go@v6\` before this one.`,
    });
}
/**
 * Caches of modules and of compiled packages are the user's own, and so are settings and logins for private modules:
 * `go build` runs no code of the modules it compiles.
 */
function goEnvironment(job, target) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.netrc', '.gitconfig', '.config/git'],
        caches: [],
    });
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: [
            ...['GOPROXY', 'GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOSUMDB', 'GOINSECURE', 'GOVCS', 'GOAUTH'],
            ...['GOAMD64', 'GOARM64'],
            // Only cgo asks for them.
            ...(target.cgo ? ['CC', 'CXX', 'CGO_CFLAGS', 'CGO_LDFLAGS', 'PKG_CONFIG_PATH'] : []),
        ],
        set: {
            GOOS: 'linux',
            GOARCH: target.architecture === 'arm64' ? 'arm64' : 'amd64',
            CGO_ENABLED: target.cgo ? '1' : '0',
            GOFLAGS: target.vendored ? '-mod=vendor' : '-mod=readonly',
            GOTOOLCHAIN: 'local',
            GOWORK: target.workFile ?? 'off',
            ...goFolders(job.host),
        },
    });
}
/** Where Go keeps things, as `go help environment` has it; what `go env -w` fixed stands in a file that is passed on. */
function goFolders(host) {
    const home = host['HOME'];
    if (home === undefined)
        return {};
    const settings = host['GOENV'] ?? (0,external_node_path_.join)(host['XDG_CONFIG_HOME'] ?? (0,external_node_path_.join)(home, '.config'), 'go', 'env');
    const written = (0,external_node_fs_.existsSync)(settings) ? (0,external_node_fs_.readFileSync)(settings, 'utf8') : '';
    const usual = {
        GOPATH: (0,external_node_path_.join)(home, 'go'),
        GOMODCACHE: host['GOPATH'] === undefined ? undefined : (0,external_node_path_.join)(host['GOPATH'], 'pkg', 'mod'),
        GOCACHE: (0,external_node_path_.join)(host['XDG_CACHE_HOME'] ?? (0,external_node_path_.join)(home, '.cache'), 'go-build'),
    };
    const folders = Object.entries(usual).flatMap(([name, folder]) => {
        const set = new RegExp(`^${name}=`, 'm').test(written);
        const value = host[name] ?? (set ? undefined : folder);
        return value === undefined ? [] : [[name, value]];
    });
    return { ...Object.fromEntries(folders), ...(written === '' ? {} : { GOENV: settings }) };
}
/** `1.24.1` against `1.24`; a release candidate (`1.25rc1`) counts as its release. */
function compareVersions(a, b) {
    const [one, two] = [a, b].map(text => text.split(/[.a-z]+/).map(Number));
    for (let at = 0; at < 3; at++) {
        const difference = (one?.[at] ?? 0) - (two?.[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** The first of these lines tells the cause; everything after it may follow from it. */
const GO_CLUES = /^\S+\.go:\d+(:\d+)?:|^go: |missing go\.sum|dial tcp|checksum mismatch/;
const go_tool_CAUSES = [
    [
        /missing go\.sum entry|updates to go\.(mod|sum) needed|inconsistent vendoring/,
        {
            reason: 'go.mod, go.sum and the code do not fit together',
            remedy: 'Run `go mod tidy` (and `go mod vendor` where modules are vendored), and commit what it changed.',
        },
    ],
    [
        /checksum mismatch/,
        {
            reason: 'a module does not have the hash that go.sum demands',
            remedy: 'Check where the module comes from; renew go.sum when it is trusted.',
        },
    ],
    [
        /dial tcp|no such host|i\/o timeout|connection refused/,
        { reason: 'the module proxy cannot be reached', remedy: 'Check the network, proxy and GOPROXY.' },
    ],
    [
        /terminal prompts disabled|could not read Username|410 Gone|404 Not Found/,
        {
            reason: 'a module cannot be fetched',
            remedy: 'Check its name; for a private one set GOPRIVATE and give git or .netrc a login.',
        },
    ],
    [
        /no required module provides package|cannot find module providing package/,
        {
            reason: 'a package is imported that go.mod does not require',
            remedy: 'Run `go mod tidy` and commit it.',
        },
    ],
];
const noSuchModule = (module, answer = '') => ({
    reason: `the module proxy does not give ${module} (${answer.trim()})`,
    remedy: 'Check its name and version; for a private one set GOPRIVATE and give git or .netrc a login.',
});
/** Compilers' lines say it best; the first one is the cause. */
function explainGo(clues) {
    const text = clues.join('\n');
    const [, module, answer] = /(\S+@v[^\s:]+): reading \S+: (4\d\d [\w ]+)/.exec(text) ?? [];
    if (module !== undefined)
        return noSuchModule(module, answer);
    const known = go_tool_CAUSES.find(([pattern]) => pattern.test(text))?.[1];
    if (known !== undefined)
        return known;
    const first = clues.find(line => !line.startsWith('go: downloading '));
    return first === undefined ? undefined : { reason: first.replace(/^\.\//, ''), remedy: 'Correct the code.' };
}

;// CONCATENATED MODULE: ./.build/build/workflows/go-modules.js
/**
 * Go with modules: one static program for Lambda's processor, the same bytes wherever it is compiled. It is compiled
 * from a private copy of exactly the files that its digest is made of.
 */














const goModules = {
    name: 'go-modules',
    version: 1,
    languages: ['go', 'provided'],
    manifests: ['go.mod', /\.go$/],
    manifestAbove: 'go.mod',
    // A ready program beside its sources is packed as it lies there.
    fits: folder => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'bootstrap')),
    lockFiles: ['go.sum'],
    needs: ['handler'],
    junk: ['*_test.go'],
    layerFolder: 'extensions',
    check: go_modules_check,
    inputs: go_modules_inputs,
    tools: async (_recipe, versions) => {
        const found = await versions.ask('go', GO_QUESTION);
        return { go: /^\d+\.\d+/.exec(found?.versions['go'] ?? '')?.[0] ?? 'missing' };
    },
    compile: go_modules_compile,
};
const go_modules_OPTIONS = ['Package', 'Tags', 'Ldflags', 'Gcflags', 'Flags', 'Cgo', 'Debug', 'TrimGoPath'];
function go_modules_check(recipe) {
    go_modules_manifestOf(recipe);
    if (recipe.runtime === 'go1.x' && recipe.architecture === 'arm64') {
        throw new failure/* Failure */.HR('user', 'go1.x does not run on arm64', { remedy: 'Set Runtime to provided.al2023.' });
    }
    packageOf(recipe, (0,workflow_options/* workflowOptions */.S)(recipe, go_modules_OPTIONS));
    return [];
}
function go_modules_inputs(recipe, { roots }) {
    const files = goInputs(readGoProject(go_modules_manifestOf(recipe), recipe, roots), recipe);
    return files.map(path => ({ name: (0,paths/* nameBelow */.lX)(recipe.root, path), path }));
}
async function go_modules_compile(recipe, job) {
    const go = await (0,find_tool/* findTool */.SG)(GO_QUESTION, job.host);
    if (go === undefined)
        throw (0,missing_tool/* missingTool */.z)('go');
    const project = readGoProject(go_modules_manifestOf(recipe), recipe);
    checkGoVersion(project.go, go);
    const options = (0,workflow_options/* workflowOptions */.S)(recipe, go_modules_OPTIONS);
    const copied = (0,external_node_path_.join)(job.scratch, 'source');
    const program = (0,external_node_path_.join)(job.scratch, 'program');
    const packagePath = packageOf(recipe, options);
    await job.run({
        command: go.command,
        args: ['build', ...goArguments(recipe, options), '-o', program, packagePath],
        cwd: (0,private_copy/* copyWithInputs */.jd)(recipe, copied),
        environment: goEnvironment(job, {
            architecture: recipe.architecture,
            cgo: options.flag('Cgo') ?? false,
            vendored: project.vendor !== undefined,
            workFile: project.workFile === undefined ? undefined : (0,external_node_path_.join)(copied, project.workFile),
        }),
        clue: GO_CLUES,
        explain: explainGo,
    });
    return {
        tree: (0,model_tree/* makeTree */.TI)([...dataFiles(recipe), ...programAt(program, packagePath, recipe)]),
        tools: go.versions,
    };
}
function go_modules_manifestOf({ manifest, source }) {
    if (manifest !== undefined)
        return manifest;
    throw new failure/* Failure */.HR('user', `there is no go.mod in ${(0,paths/* shownPath */.pS)(source)} or above it`, {
        remedy: 'Run `go mod init` in the folder of the module, and commit go.mod.',
    });
}
/**
 * Paths and version control stay out of the program, so that equal sources give equal bytes; symbols do too unless it
 * is for a debugger. Code of aws-lambda-go that only go1.x needs is left out by the tag `lambda.norpc` (its README).
 */
function goArguments({ runtime }, options) {
    const debug = options.flag('Debug') ?? false;
    const gcflags = options.text('Gcflags') ?? (debug ? 'all=-N -l' : undefined);
    const ldflags = options.text('Ldflags') ?? (debug ? undefined : '-s -w');
    const tags = options.list('Tags') ?? (runtime === 'go1.x' ? [] : ['lambda.norpc']);
    return [
        '-trimpath',
        '-buildvcs=false',
        ...(gcflags === undefined ? [] : ['-gcflags', gcflags]),
        ...(ldflags === undefined ? [] : ['-ldflags', ldflags]),
        ...(tags.length === 0 ? [] : ['-tags', tags.join(',')]),
        ...(options.list('Flags') ?? []),
    ];
}
/** The folder itself; where it holds no Go files, the program below it that the handler names, or the only one. */
function packageOf({ sourceTree, handler, source }, options) {
    const named = options.text('Package');
    if (named !== undefined)
        return named === '.' || named.startsWith('./') ? named : `./${named}`;
    const sources = sourceTree.filter(entry => isGoSource(entry.path));
    const folders = [...new Set(sources.map(entry => (0,external_node_path_.dirname)(entry.path)))].sort();
    if (folders.includes('.'))
        return '.';
    const fitting = folders.find(folder => folder === handler || folder === `cmd/${handler}`);
    const [only, ...others] = folders;
    if (fitting !== undefined)
        return `./${fitting}`;
    if (only !== undefined && others.length === 0)
        return `./${only}`;
    const near = handler === undefined ? undefined : (0,paths/* nearestName */.qb)(handler, folders);
    throw new failure/* Failure */.HR('user', `there are no Go files in ${(0,paths/* shownPath */.pS)(source)} itself`, {
        remedy: `Set CodeUri, or BuildProperties.Package, to the folder of the main package${near === undefined ? '' : ` (${near}?)`}.`,
    });
}
/** Lambda starts `bootstrap`; go1.x started what the handler names; of a layer every program in `extensions` is started. */
function programAt(program, packagePath, recipe) {
    if (!isElf(program)) {
        throw new failure/* Failure */.HR('build', `go-modules: ${packagePath} is no main package`, {
            remedy: 'Point CodeUri at the folder with `package main`, or name it with BuildProperties.Package.',
        });
    }
    const { runtime, handler, layerFolder, source } = recipe;
    const name = layerFolder !== '' ? (0,external_node_path_.basename)(source) : runtime === 'go1.x' ? handler : undefined;
    return [(0,list_source/* diskEntry */.EV)(name ?? 'bootstrap', program, { size: (0,external_node_fs_.statSync)(program).size, executable: true })];
}

// EXTERNAL MODULE: ./.build/build/workflows/image.js + 8 modules
var workflows_image = __webpack_require__(9285);
// EXTERNAL MODULE: ./.build/model/runtimes.js
var runtimes = __webpack_require__(8515);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(6141);
;// CONCATENATED MODULE: ./.build/build/stored-zip.js
/**
 * Writes jars whose bytes depend on nothing but their content. (The archive room packs artifacts, sorted; in a jar the
 * manifest has to come first.)
 */

// Signatures: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MADE_BY_UNIX = 3;
/** 1980-01-01, 00:00 in the archive's own notation. */
const FIRST_DATE = 0x21;
const UTF8_NAMES = 0x800;
/** An archive of these files, uncompressed (the artifact around it compresses better than two layers would). */
function storedZip(files) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const { path, bytes } of files) {
        const name = Buffer.from(path);
        const common = commonFields(bytes, name.length);
        const header = Buffer.concat([numbers([4, LOCAL]), common, numbers([2, 0]), name]);
        parts.push(header, bytes);
        directory.push(numbers([4, CENTRAL], [2, (MADE_BY_UNIX << 8) | 20]), common, numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, modeOf(path)], [4, offset]), name);
        offset += header.length + bytes.length;
    }
    const size = directory.reduce((sum, { length }) => sum + length, 0);
    const count = files.length;
    const end = numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
    return Buffer.concat([...parts, ...directory, end]);
}
/** What the local header and the directory share: version, flags, method, time, checksum, sizes, length of the name. */
function commonFields(bytes, nameLength) {
    const { length } = bytes;
    const sizes = [
        [4, (0,external_node_zlib_.crc32)(bytes)],
        [4, length],
        [4, length],
        [2, nameLength],
    ];
    return numbers([2, 20], [2, UTF8_NAMES], [2, 0], [2, 0], [2, FIRST_DATE], ...sizes);
}
function modeOf(path) {
    return (path.endsWith('/') ? 0o040755 : 0o100644) * 0x10000;
}
function numbers(...fields) {
    const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
    let at = 0;
    for (const [bytes, value] of fields)
        at = buffer.writeUIntLE(value, at, bytes);
    return buffer;
}

;// CONCATENATED MODULE: ./.build/build/workflows/java-content.js
/**
 * What Lambda's Java runtimes load (AWS: Deploy Java functions with .zip archives): classes and resources at the top,
 * jars in `lib/`; of a layer the jars in `java/lib/`.
 */










/** gitignore patterns for what editors and the build tool leave. Packages below `src` may have the tool's names. */
function javaJunk(...folders) {
    const packages = folders.flatMap(folder => [`!src/**/${folder}`, `!**/src/**/${folder}`]);
    return [...folders, ...packages, '.settings/', '.classpath', '.project', '.factorypath', '*.iml'];
}
/** Throws a Failure of class `build` for classes that the runtime cannot load. */
function javaTree(content, recipe, job) {
    const own = content.jar === undefined ? [] : [{ name: (0,external_node_path_.basename)(content.jar), file: content.jar, own: true }];
    const isLayer = recipe.layerFolder !== '';
    const libraries = [...content.libraries, ...(isLayer ? own : [])];
    const entries = libraries.map(library => libraryEntry(library, job));
    if (!isLayer) {
        const classes = [...content.classes].reverse().flatMap(folder => (0,private_copy/* listTree */.nT)(folder));
        checkClasses(classes, recipe);
        entries.push(...classes);
    }
    return (0,model_tree/* makeTree */.TI)([...entries, ...dataFiles(recipe)]);
}
function libraryEntry(library, job) {
    const file = library.own ? stableJar(library, job) : library.file;
    return (0,list_source/* diskEntry */.EV)(`lib/${library.name}`, file, { size: (0,external_node_fs_.statSync)(file).size, executable: false });
}
/**
 * A copy of a jar in which nothing depends on time, umask, processor or the order of folders. Signed jars stay as they
 * are: their signature covers the manifest. So do those that programs could read in two ways (a member twice).
 */
function stableJar({ name, file }, job) {
    const members = soundMembers(file, job);
    if (members === undefined)
        return file;
    if (members.some(({ path }) => /^META-INF\/[^/]+\.(SF|RSA|DSA|EC)$/i.test(path)))
        return file;
    const sorted = members
        .map(entry => ({ path: entry.path, bytes: withoutDate(entry.path, Buffer.from((0,private_copy/* entryBytes */.eD)(entry))) }))
        .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
    const to = (0,external_node_path_.join)(job.scratch, 'jars', name);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
    (0,external_node_fs_.writeFileSync)(to, storedZip(sorted));
    return to;
}
function soundMembers(file, job) {
    try {
        const members = job.readArchive(file);
        return members.some(entry => entry.kind === 'link') ? undefined : members;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
/** Programs that read a jar as a stream find the manifest only in front. */
function rank(path) {
    return path === 'META-INF/MANIFEST.MF' ? 0 : 1;
}
/** Older packagers write the date into comments of pom.properties. */
function withoutDate(path, bytes) {
    if (!/^META-INF\/maven\/.*\/pom\.properties$/.test(path))
        return bytes;
    return Buffer.from(bytes.toString('latin1').replace(/^#.*\r?\n/gm, ''), 'latin1');
}
/** Class files of Java N have the major version 44 + N (JVM specification, table 4.1-A). */
const MAJOR_OF_JAVA_0 = 44;
function checkClasses(classes, { runtime, workflow }) {
    const newest = Number.parseInt((0,runtimes/* findRuntime */.w4)(runtime ?? '')?.version ?? '', 10);
    if (Number.isNaN(newest))
        return;
    for (const entry of classes) {
        if (entry.kind !== 'disk' || !entry.path.endsWith('.class') || entry.path.startsWith('META-INF/'))
            continue;
        const version = majorOf(entry.file) - MAJOR_OF_JAVA_0;
        if (version <= newest)
            continue;
        throw new failure/* Failure */.HR('build', `${workflow}: ${entry.path} is compiled for Java ${version}, and ${runtime} cannot load it`, {
            remedy: `Compile for Java ${newest} (maven.compiler.release, options.release), or set Runtime to java${version}.`,
        });
    }
}
function majorOf(file) {
    const header = Buffer.alloc(8);
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        (0,external_node_fs_.readSync)(descriptor, header, 0, 8, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return header.readUInt32BE(0) === 0xcafebabe ? header.readUInt16BE(6) : 0;
}
/** `distributionUrl` of a wrapper's properties, as it stands there. */
function wrapperDistribution(properties) {
    if (!(0,project_copy/* isFile */.fo)(properties))
        return undefined;
    return /^\s*distributionUrl\s*=\s*(\S+)/m
        .exec((0,external_node_fs_.readFileSync)(properties, 'utf8'))?.[1]
        ?.replaceAll('\\:', ':');
}

;// CONCATENATED MODULE: ./.build/build/workflows/gradle-project.js
/**
 * Which files of a Gradle build a function's project reads, found in the build scripts without running Gradle: the
 * project itself, the projects that the scripts name as its dependencies, the scripts of all others (Gradle configures
 * them first). Where a script computes names, everything below the settings counts.
 */





const GRADLE_JUNK = javaJunk('build/', '.gradle/', '.kotlin/');
function readGradleBuild(recipe, roots) {
    const above = (0,project_copy/* foldersUpTo */.Kd)((0,project_copy/* ceilingOf */.tO)(recipe), recipe.source);
    // Gradle takes the first settings that it finds on the way up, too.
    const settings = above.flatMap(folder => scriptIn(folder, 'settings'))[0];
    const root = settings === undefined ? recipe.source : (0,external_node_path_.dirname)(settings);
    const wrapper = above.map(folder => (0,external_node_path_.join)(folder, 'gradlew')).find(project_copy/* isFile */.fo);
    const reach = { root: recipe.root, roots };
    return {
        root,
        hasSettings: settings !== undefined,
        wrapper,
        files: [
            ...(settings === undefined ? [] : buildFiles(settings, recipe, reach)),
            ...(wrapper === undefined
                ? []
                : [wrapper, ...below((0,external_node_path_.join)((0,external_node_path_.dirname)(wrapper), 'gradle', 'wrapper'), reach)]),
        ],
    };
}
function buildFiles(settings, recipe, reach) {
    const root = (0,external_node_path_.dirname)(settings);
    const text = code(settings);
    const shared = [...below((0,external_node_path_.join)(root, 'gradle'), reach), ...below((0,external_node_path_.join)(root, 'buildSrc'), reach)];
    const included = includedBuilds(text, root).flatMap(folder => below(folder, reach));
    const projects = projectsOf(text, root);
    const sharedScripts = [settings, ...scriptsIn(root), ...[...shared, ...included].filter(isScript)];
    const needed = isComputed(text) ? undefined : neededProjects(projects, sharedScripts, recipe);
    if (needed === undefined)
        return [...below(root, reach), ...included, ...projects.flatMap(({ folder }) => below(folder, reach))];
    return [
        ...gradle_project_controlFiles(root),
        ...shared,
        ...included,
        ...projects.flatMap(project => needed.has(project) ? below(project.folder, reach) : gradle_project_controlFiles(project.folder)),
    ];
}
/** The code of a script without comments. */
function code(file) {
    return (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|[\s;{}])\/\/[^\n]*/g, '$1');
}
/** Settings that go over folders or lists in place of naming each project. */
function isComputed(settings) {
    return (/\b(each\w*|forEach|listFiles|walk\w*|fileTree|for)\b\s*[({]/.test(settings) ||
        /\binclude(Flat)?\s*\(?\s*[^'"\s([]/.test(settings.replace(/\binclude(Build|Group|Module)\w*/g, '')));
}
function projectsOf(settings, root) {
    const moved = new Map([...settings.matchAll(/project\(\s*['"](:[^'"]+)['"]\s*\)\.projectDir\s*=[^'"\n]*['"]([^'"]+)['"]/g)].map(([, path = '', folder = '']) => [path, (0,external_node_path_.resolve)(root, folder.replace(/^\$\{?(rootDir|settingsDir)\}?\//, ''))]));
    const projects = new Map();
    for (const [, flat, list = ''] of settings.matchAll(/\binclude(Flat)?\b\s*\(?((?:\s*,?\s*['"][^'"]+['"])+)/g)) {
        for (const [, name = ''] of list.matchAll(/['"]([^'"]+)['"]/g)) {
            const names = name.split(':').filter(part => part !== '');
            // `a:b` includes `a` too.
            for (let length = 1; length <= names.length; length++) {
                const path = `:${names.slice(0, length).join(':')}`;
                const usual = flat === undefined ? (0,external_node_path_.join)(root, ...names.slice(0, length)) : (0,external_node_path_.join)((0,external_node_path_.dirname)(root), name);
                projects.set(path, { path, folder: moved.get(path) ?? usual });
            }
        }
    }
    return [...projects.values(), { path: ':', folder: root }].filter(({ folder }) => (0,external_node_fs_.existsSync)(folder));
}
/**
 * The code's project and all that it needs; undefined when a script computes what it needs. What scripts for several
 * projects name counts for each of them.
 */
function neededProjects(projects, sharedScripts, recipe) {
    const needed = new Set();
    const queue = [];
    const follow = (scripts) => {
        const texts = scripts.map(code);
        queue.push(...projects.filter(project => texts.some(text => namesProject(text, project))));
        return texts.every(text => !/\bproject\(\s*(path\s*[:=]\s*)?[^'"\s:p)]/.test(text));
    };
    if (!follow(sharedScripts))
        return undefined;
    queue.push(...projects.filter(({ folder }) => folder === recipe.source));
    for (let project = queue.pop(); project !== undefined; project = queue.pop()) {
        if (needed.has(project) || project.path === ':')
            continue;
        needed.add(project);
        if (!follow(scriptsIn(project.folder)))
            return undefined;
    }
    return needed;
}
/** `project(':a:b')`, or the accessor `projects.a.b` that Gradle makes of it. */
function namesProject(text, { path }) {
    if (path === ':')
        return false;
    if (new RegExp(`\\bproject\\([^)'"]*['"]${escaped(path)}['"]`).test(text))
        return true;
    const accessor = path
        .slice(1)
        .split(':')
        .map(part => part.replace(/[-_.]+(\w)/g, (_, letter) => letter.toUpperCase()));
    return new RegExp(`\\bprojects\\.${escaped(accessor.join('.'))}\\b`).test(text);
}
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
function includedBuilds(settings, root) {
    return [...settings.matchAll(/\bincludeBuild\b\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, path = '']) => (0,external_node_path_.resolve)(root, path));
}
/** What Gradle reads of a project that is configured and not built. */
function gradle_project_controlFiles(folder) {
    return (0,external_node_fs_.readdirSync)(folder)
        .filter(name => /\.(gradle|kts|properties|toml|lockfile)$/.test(name) || name === 'lombok.config')
        .map(name => (0,external_node_path_.join)(folder, name));
}
const isScript = (file) => /\.(gradle|kts)$/.test(file);
function scriptsIn(folder) {
    return (0,external_node_fs_.readdirSync)(folder)
        .map(name => (0,external_node_path_.join)(folder, name))
        .filter(file => isScript(file) && (0,project_copy/* isFile */.fo)(file));
}
function scriptIn(folder, name) {
    return [`${name}.gradle`, `${name}.gradle.kts`].map(file => (0,external_node_path_.join)(folder, file)).filter(project_copy/* isFile */.fo);
}
function below(folder, reach) {
    if (!(0,external_node_fs_.existsSync)(folder) || !reach.roots.some(root => (0,paths/* isInside */.FK)(root, folder)))
        return [];
    return (0,project_copy/* filesBelow */.DR)(folder, GRADLE_JUNK, reach);
}
/** Dependencies of the code's own scripts whose versions are patterns: `1.+`, `latest.release`. */
function looseVersions(recipe) {
    return scriptsIn(recipe.source).flatMap(file => [...code(file).matchAll(/['"]([^'":\s]+:[^'":\s]+:(?:[\d.]*\+|latest\.\w+|[[(][^'"]*))['"]/g)].map(([, found = '']) => found));
}

;// CONCATENATED MODULE: ./.build/build/workflows/gradle-tool.js
/** Gradle, or the project's `gradlew`: its version, its environment, the script that tells us what it built. */







const GRADLE_QUESTION = { names: ['gradle'], args: ['--version'], read: readVersions };
/**
 * The wrapper when the project has one and it runs (it may have to fetch its Gradle), else the installed one. `wrapper`
 * is its private copy. Throws a Failure of class `environment` when neither is there.
 */
async function findGradle(job, wrapper) {
    const environment = gradleEnvironment(job);
    const wrapped = wrapper === undefined ? undefined : await askWrapper(wrapper, environment, job);
    if (wrapper !== undefined && wrapped !== undefined) {
        return { command: 'sh', leading: [wrapper], versions: wrapped, environment };
    }
    const found = await (0,find_tool/* findTool */.SG)(GRADLE_QUESTION, job.host);
    if (found === undefined)
        throw (0,missing_tool/* missingTool */.z)('gradle');
    return { command: found.command, leading: [], versions: found.versions, environment };
}
function readVersions(stdout) {
    const gradle = /^Gradle (\d+\S*)/m.exec(stdout)?.[1];
    const java = /^(?:Launcher )?JVM:\s+(\S+)/m.exec(stdout)?.[1];
    return gradle === undefined || java === undefined ? undefined : { versions: { gradle, java } };
}
/** undefined when it does not run and an installed Gradle may take its place. */
async function askWrapper(wrapper, environment, job) {
    try {
        const cwd = (0,external_node_path_.dirname)(wrapper);
        const { stdout } = await job.run({ command: 'sh', args: [wrapper, '--version'], cwd, environment });
        const read = readVersions(stdout);
        if (read !== undefined)
            return read.versions;
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.class !== 'build')
            throw error;
        if ((await (0,find_tool/* findTool */.SG)(GRADLE_QUESTION, job.host)) === undefined)
            throw error;
    }
    job.say('gradlew does not run here (see above); the installed gradle is used in its place');
    return undefined;
}
/** Downloads, the wrapper's Gradle and its compiled scripts are kept where the user's Gradle keeps them. */
function gradleEnvironment(job) {
    const gradleHome = job.host['GRADLE_USER_HOME'] ?? (0,external_node_path_.join)(job.host['HOME'] ?? job.scratch, '.gradle');
    (0,external_node_fs_.mkdirSync)(gradleHome, { recursive: true });
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.m2/settings.xml', '.m2/repository'],
        caches: [],
    });
    const given = job.passedNames.includes('GRADLE_OPTS') ? job.host['GRADLE_OPTS'] : undefined;
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        set: {
            GRADLE_USER_HOME: gradleHome,
            // Java takes the home from the password file, and packagers write the user's name into jars.
            GRADLE_OPTS: [given, `-Duser.home=${home}`, '-Duser.name=lambda-build'].filter(Boolean).join(' '),
        },
    });
}
/** Name of the task that the script adds to the project of the code. */
const GRADLE_TASK = 'lambdaBuildContent';
/**
 * An init script that adds a task to the project in `folder`: it has the classes and the runtime class path built and
 * writes down where they lie, a line each: `classes`, `runtime` or `jar`, a tab, the path. It uses only what Gradle 4 to 9 share, and nothing that the configuration cache forbids.
 */
function initScript({ folder, report, jar, }) {
    return `
def codeFolder = new File(${groovyText(folder)}).canonicalFile
def report = new File(${groovyText(report)})
allprojects { project ->
  def archives = project.tasks.withType(AbstractArchiveTask)
  def sameEverywhere = { it.preserveFileTimestamps = false; it.reproducibleFileOrder = true }
  if (archives.metaClass.respondsTo(archives, 'configureEach')) archives.configureEach(sameEverywhere)
  else archives.all(sameEverywhere)
  if (project.projectDir.canonicalFile == codeFolder) project.afterEvaluate {
    if (!project.plugins.hasPlugin('java')) throw new GradleException('no Java plugin is applied to ' + project)
    def classes = project.files(project.sourceSets.main.output)
    def runtime = project.files(project.configurations.runtimeClasspath)
    def own = ${jar ? "project.files(project.tasks.getByName('jar'))" : 'project.files()'}
    def content = { task ->
      task.inputs.files(classes, runtime, own)
      task.doLast {
        def lines = classes.files.collect { 'classes\\t' + it } + runtime.files.collect { 'runtime\\t' + it } + own.files.collect { 'jar\\t' + it }
        report.setText(lines.join('\\n'), 'UTF-8')
      }
    }
    def tasks = project.tasks
    if (tasks.metaClass.respondsTo(tasks, 'register', String, Action)) tasks.register('${GRADLE_TASK}', content)
    else tasks.create('${GRADLE_TASK}', content)
  }
}
`;
}
function groovyText(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
const GRADLE_CLUES = /error: |^e: |^\* What went wrong:|^(Execution failed|Could not|A problem|Build file|Script |Plugin |No |Unable)|^\s*> /;
/** `source` is the folder of the private copy. The first compiler's error is the cause, else what Gradle says went wrong. */
function explainGradle(clues, source) {
    const lines = clues.map(line => line.replaceAll(`${source}/`, '')).filter(line => !/^> Task /.test(line));
    const compiler = lines.find(line => /^(e: )?\S+\.(java|kts?|groovy|scala|gradle)\b.*:\s*\S/.test(line));
    if (compiler !== undefined) {
        return {
            reason: compiler.replace(/^e: (file:\/\/)?/, ''),
            remedy: 'Correct the code.',
            lines: lines.slice(0, 20),
        };
    }
    const start = lines.findIndex(line => line.startsWith('* What went wrong'));
    const said = lines.slice(start + 1).map(line => line.trim().replace(/^> /, ''));
    const text = said.join('\n');
    for (const [pattern, reason, remedy] of gradle_tool_CAUSES) {
        const found = pattern.exec(text);
        if (found !== null)
            return { reason: reason.replace('$1', found[1] ?? ''), remedy, lines: lines.slice(0, 20) };
    }
    const [first, second] = said;
    if (first === undefined)
        return undefined;
    return { reason: second === undefined ? first : `${first} ${second}`, lines: lines.slice(0, 20) };
}
const gradle_tool_CAUSES = [
    [
        /Could not find (\S+:\S+:\S+?)\.?$/m,
        'no repository has $1',
        'Check its name and version, and the repositories of the build script.',
    ],
    [
        /(?:invalid source release: |invalid target release: |release version )(\d+)/,
        'the installed JDK does not compile for Java $1',
        'Set java-version in a step `uses: actions/setup-java@v5` before this one.',
    ],
    [
        /not part of the build defined by settings file|Task 'lambdaBuildContent' not found/,
        'the settings above do not include the project in the code folder',
        'Include it in settings.gradle, or give the folder settings of its own.',
    ],
    [
        /(?:Could not GET|Could not HEAD|Unknown host|Connection refused|status code 40[13]) ?'?([^'\s]*)/,
        'a repository cannot be reached, or wants a login: $1',
        'Check the network and ~/.gradle/gradle.properties; name the variables that it uses in build-env.',
    ],
];

;// CONCATENATED MODULE: ./.build/build/workflows/java-tool.js
/** Which Java there is, where a wrapper decides about all else. */
/** Java 8 does not know the option; it counts as missing. */
const JAVA_QUESTION = {
    names: ['java'],
    args: ['--version'],
    read: stdout => {
        const java = /^\w+ (\d+\S*)/.exec(stdout)?.[1];
        return java === undefined ? undefined : { versions: { java } };
    },
};
/** For the digest: what a wrapper brings is named by its properties, which are among the inputs. */
async function wrappedTools(name, versions) {
    const found = await versions.ask('java', JAVA_QUESTION);
    return { java: majorVersion(found?.versions['java']), [name]: 'wrapper' };
}
/** `17` of `17.0.9`, `1.8` of `1.8.0_402`; `missing` of nothing. */
function majorVersion(version) {
    if (version === undefined)
        return 'missing';
    return /^(?:1\.)?\d+/.exec(version)?.[0] ?? version;
}

;// CONCATENATED MODULE: ./.build/build/workflows/java-gradle.js
/**
 * Java with Gradle: the classes of the code's project and the jars of its runtime class path, built in a private copy
 * of the project and of what it needs. Nothing of Gradle stays in the source, and no daemon stays behind.
 */











const javaGradle = {
    name: 'java-gradle',
    version: 1,
    languages: ['java'],
    manifests: ['build.gradle', 'build.gradle.kts'],
    buildMethods: ['gradle'],
    lockFiles: ['gradle.lockfile'],
    junk: GRADLE_JUNK,
    layerFolder: 'java',
    check: java_gradle_check,
    inputs: java_gradle_inputs,
    tools: async (recipe, versions) => {
        const folders = [recipe.source, ...recipe.inputs.map(({ path }) => (0,external_node_path_.dirname)(path))];
        if (folders.some(folder => (0,project_copy/* isFile */.fo)((0,external_node_path_.join)(folder, 'gradlew'))))
            return wrappedTools('gradle', versions);
        const found = await versions.ask('gradle', GRADLE_QUESTION);
        return { java: majorVersion(found?.versions['java']), gradle: majorVersion(found?.versions['gradle']) };
    },
    compile: java_gradle_compile,
};
const java_gradle_OPTIONS = ['SkipTests', 'Properties', 'Inputs'];
function java_gradle_check(recipe, { requireLock }) {
    (0,workflow_options/* workflowOptions */.S)(recipe, java_gradle_OPTIONS);
    if (recipe.manifest === undefined) {
        throw new failure/* Failure */.HR('user', `there is no build.gradle or build.gradle.kts in ${(0,paths/* shownPath */.pS)(recipe.source)}`, {
            remedy: 'Point CodeUri at the folder of the project.',
        });
    }
    const loose = recipe.lockFile === undefined ? looseVersions(recipe) : [];
    if (loose.length === 0)
        return [];
    const message = `${loose.join(', ')}: no exact version, so a later build may differ`;
    const remedy = 'Name exact versions, or lock them (gradle dependencies --write-locks).';
    if (requireLock)
        throw new failure/* Failure */.HR('user', message, { remedy });
    return [`${(0,paths/* shownPath */.pS)(recipe.manifest)}: ${message}`];
}
function java_gradle_inputs(recipe, { roots }) {
    const { files } = readGradleBuild(recipe, roots);
    const extra = extraInputs(recipe, (0,workflow_options/* workflowOptions */.S)(recipe, java_gradle_OPTIONS), { junk: GRADLE_JUNK, roots });
    return (0,project_copy/* namedInputs */.zC)([...files, ...extra], recipe);
}
async function java_gradle_compile(recipe, job) {
    const build = readGradleBuild(recipe, [recipe.root, recipe.source]);
    const options = (0,workflow_options/* workflowOptions */.S)(recipe, java_gradle_OPTIONS);
    const copy = (0,external_node_path_.join)(job.scratch, 'project');
    const place = (0,project_copy/* copyProject */.N_)(recipe, copy);
    // Without settings Gradle would go on looking above, and name the project after its folder.
    if (!build.hasSettings)
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(place(build.root), 'settings.gradle'), "rootProject.name = 'function'\n");
    const gradle = await findGradle(job, build.wrapper === undefined ? undefined : place(build.wrapper));
    const report = (0,external_node_path_.join)(job.scratch, 'content.txt');
    const script = (0,external_node_path_.join)(job.scratch, 'content.gradle');
    const folder = (0,paths/* realPathOf */.dN)(place(recipe.source));
    (0,external_node_fs_.writeFileSync)(script, initScript({ folder, report, jar: recipe.layerFolder !== '' }));
    await job.run({
        command: gradle.command,
        args: [
            ...gradle.leading,
            ...['--no-daemon', '--console=plain', '--init-script', script],
            ...['--project-cache-dir', (0,external_node_path_.join)(job.scratch, 'project-cache')],
            ...Object.entries(options.texts('Properties') ?? {}).map(([name, value]) => `-P${name}=${value}`),
            ...tasks(options),
        ],
        cwd: folder,
        environment: gradle.environment,
        clue: GRADLE_CLUES,
        explain: clues => explainGradle(clues, copy),
    });
    return { tree: javaTree(contentOf(report, job.scratch), recipe, job), tools: gradle.versions };
}
function tasks(options) {
    return [...((options.flag('SkipTests') ?? true) ? [] : ['test']), GRADLE_TASK];
}
function contentOf(report, scratch) {
    const lines = (0,external_node_fs_.existsSync)(report) ? (0,external_node_fs_.readFileSync)(report, 'utf8').split('\n') : [];
    const of = (kind) => lines
        .flatMap(line => (line.startsWith(`${kind}\t`) ? [line.slice(kind.length + 1)] : []))
        .filter(path => (0,external_node_fs_.existsSync)(path));
    return {
        classes: [...of('classes'), ...of('runtime').filter(path => !(0,project_copy/* isFile */.fo)(path))],
        libraries: libraries(of('runtime').filter(project_copy/* isFile */.fo), scratch),
        jar: of('jar')[0],
    };
}
/** Two jars of one name from different groups both stay: the later one gets a number in front. */
function libraries(files, scratch) {
    const counts = new Map();
    return files.map(file => {
        const name = (0,external_node_path_.basename)(file);
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        return {
            name: count === 1 ? name : `${count}-${name}`,
            file,
            own: (0,paths/* isInside */.FK)((0,paths/* realPathOf */.dN)(scratch), (0,external_node_path_.dirname)((0,paths/* realPathOf */.dN)(file))),
        };
    });
}

// EXTERNAL MODULE: ./.build/files/hash.js
var hash = __webpack_require__(2064);
;// CONCATENATED MODULE: ./.build/build/workflows/maven-project.js
/**
 * Which files of a Maven project a function's build reads, found in the poms without running Maven: the module itself,
 * the modules that it names as dependencies, the poms above, and the poms of all others (Maven reads them at its start).
 */





const MAVEN_JUNK = javaJunk('target/');
function readMavenProject(pomFile, recipe, roots) {
    const above = (0,project_copy/* foldersUpTo */.Kd)((0,project_copy/* ceilingOf */.tO)(recipe), (0,external_node_path_.dirname)(pomFile));
    const startPom = reactorPom(pomFile, above);
    const reactor = reactorPoms(startPom);
    const reach = { root: recipe.root, roots };
    const needed = neededPoms(pomFile, reactor).filter(pom => !(0,paths/* isInside */.FK)(recipe.source, pom.file));
    const wrapper = above.map(folder => (0,external_node_path_.join)(folder, 'mvnw')).find(project_copy/* isFile */.fo);
    return {
        startPom,
        module: (0,paths/* nameBelow */.lX)((0,external_node_path_.dirname)(startPom), (0,external_node_path_.dirname)(pomFile)),
        wrapper,
        files: [
            pomFile,
            ...[...reactor.values()].flatMap(pom => [pom.file, ...parentsOf(pom).map(({ file }) => file)]),
            ...needed.flatMap(pom => pom.packaging === 'pom' ? [] : (0,project_copy/* filesBelow */.DR)((0,external_node_path_.dirname)(pom.file), MAVEN_JUNK, reach)),
            ...settingsOf((0,external_node_path_.dirname)(startPom)),
            ...above.flatMap(folder => mavenFolder(folder, reach)),
            ...(wrapper === undefined ? [] : [wrapper]),
        ],
    };
}
/** Reads what matters here; whether a pom is right is Maven's to say. */
function readPom(file) {
    const text = (0,external_node_fs_.readFileSync)(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
    const naming = without(text, 'dependencyManagement');
    const own = NESTED.reduce(without, text);
    return {
        file,
        artifactId: maven_project_element(own, 'artifactId'),
        packaging: maven_project_element(own, 'packaging') ?? 'jar',
        naming,
        modules: [...text.matchAll(/<(module|subproject)>\s*([^<]+?)\s*<\/\1>/g)].flatMap(([, , path = '']) => pomAt((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), path))),
        parent: parentPom(file, text),
    };
}
/** The topmost pom whose modules lead to this one. */
function reactorPom(pomFile, above) {
    const candidates = above
        .map(folder => (0,external_node_path_.join)(folder, 'pom.xml'))
        .filter(file => file !== pomFile && (0,project_copy/* isFile */.fo)(file));
    return candidates.findLast(file => reactorPoms(file).has(pomFile)) ?? pomFile;
}
function reactorPoms(start) {
    const poms = new Map();
    const queue = [start];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
        if (poms.has(file))
            continue;
        const pom = readPom(file);
        poms.set(file, pom);
        queue.push(...pom.modules);
    }
    return poms;
}
/** The module and all that it may need: what its pom, or a parent's, names by artifactId. Rather too many than too few. */
function neededPoms(pomFile, reactor) {
    const needed = new Map();
    const queue = [reactor.get(pomFile) ?? readPom(pomFile)];
    for (let pom = queue.pop(); pom !== undefined; pom = queue.pop()) {
        if (needed.has(pom.file))
            continue;
        needed.set(pom.file, pom);
        const texts = [pom, ...parentsOf(pom)].map(({ naming }) => naming);
        for (const other of reactor.values())
            if (texts.some(text => names(text, other)))
                queue.push(other);
    }
    return [...needed.values()];
}
function parentsOf(pom) {
    const parents = [];
    for (let file = pom.parent; file !== undefined; file = parents.at(-1)?.parent) {
        if (parents.some(known => known.file === file))
            break;
        parents.push(readPom(file));
    }
    return parents;
}
/** A name that is put together from properties counts as named everywhere. */
function names(text, { artifactId }) {
    if (artifactId === undefined || artifactId.includes('${'))
        return true;
    return [...text.matchAll(/<artifactId>\s*([^<]+?)\s*<\/artifactId>/g)].some(([, name]) => name === artifactId);
}
/** `relativePath` is `../pom.xml` unless it says otherwise; empty means: not in the file system (Maven model reference). */
function parentPom(file, text) {
    const parent = /<parent>[\s\S]*?<\/parent>/.exec(text)?.[0];
    if (parent === undefined || /<relativePath\s*\/>/.test(parent))
        return undefined;
    const path = /<relativePath>\s*([^<]*?)\s*<\/relativePath>/.exec(parent)?.[1] ?? '../pom.xml';
    return path === '' ? undefined : pomAt((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), path))[0];
}
function pomAt(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    const file = stat?.isDirectory() === true ? (0,external_node_path_.join)(path, 'pom.xml') : path;
    return (0,project_copy/* isFile */.fo)(file) ? [file] : [];
}
/** Elements that have an artifactId or a packaging of somebody else inside. */
const NESTED = [
    'parent',
    'dependencies',
    'dependencyManagement',
    'build',
    'profiles',
    'reporting',
    'properties',
];
function without(text, name) {
    return text.replace(new RegExp(`<${name}>[\\s\\S]*</${name}>`), '');
}
function maven_project_element(text, name) {
    return new RegExp(`<${name}>\\s*([^<]+?)\\s*</${name}>`).exec(text)?.[1];
}
/** Settings of compilers and plug-ins that lie beside the reactor's pom by custom: `lombok.config`, `checkstyle.xml`. */
function settingsOf(folder) {
    return ['lombok.config', 'checkstyle.xml', 'license-header.txt']
        .map(name => (0,external_node_path_.join)(folder, name))
        .filter(file => (0,project_copy/* isFile */.fo)(file) && (0,external_node_path_.basename)(file) !== 'pom.xml');
}
/** Options, extensions and the wrapper's version of a project lie in `.mvn`. */
function mavenFolder(folder, reach) {
    const settings = (0,external_node_path_.join)(folder, '.mvn');
    return (0,external_node_fs_.existsSync)(settings) ? (0,project_copy/* filesBelow */.DR)(settings, [], reach) : [];
}

;// CONCATENATED MODULE: ./.build/build/tool-cache.js
/** Folders in which downloads of tools are kept between builds, where the tool's own cache must not be written. */


/** `<user's cache folder>/lambda-build/<name>`, made; in the build's scratch when there is none that can be written. */
function toolCache(job, name) {
    const { HOME: home, XDG_CACHE_HOME: caches } = job.host;
    const base = caches ?? (home === undefined ? undefined : (0,external_node_path_.join)(home, '.cache'));
    if (base !== undefined) {
        const folder = (0,external_node_path_.join)(base, 'lambda-build', name);
        try {
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            return folder;
        }
        catch {
            // A read-only home: the build does without.
        }
    }
    const folder = (0,external_node_path_.join)(job.scratch, 'cache', name);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    return folder;
}

;// CONCATENATED MODULE: ./.build/build/workflows/maven-tool.js
/**
 * The `mvn` command, or the project's `mvnw`: its version, its environment, and what its errors mean.
 *
 * Nothing is written to the user's `~/.m2`. Downloads go to a local repository of ours; from Maven 3.9 on, what the
 * user's repository has is read from there first (`maven.repo.local.tail`, Maven Resolver's configuration options).
 * Older versions know only one repository, so they fetch once what the user may have already.
 */










/** The Java that Maven runs on may change without any of its files changing (JAVA_HOME), so there are no witnesses. */
const MAVEN_QUESTION = { names: ['mvn'], args: ['-B', '-v'], read: maven_tool_readVersions };
/** `-ntp` came with 3.6.1; the plugin that copies dependencies wants no more than that. */
const OLDEST_MAVEN = '3.6.1';
const FIRST_WITH_TAIL = '3.9.0';
/**
 * The wrapper when the project has one and it runs, else `mvn`. `wrapper` is its private copy. Throws a Failure of class
 * `environment` when neither is there, or when it is too old.
 */
async function findMaven(job, { wrapper, usersRepository }) {
    const environment = mavenEnvironment(job, wrapper);
    const wrapped = wrapper === undefined ? undefined : await maven_tool_askWrapper(wrapper, environment, job);
    const found = wrapped ?? (await (0,find_tool/* findTool */.SG)(MAVEN_QUESTION, job.host));
    if (found === undefined)
        throw (0,missing_tool/* missingTool */.z)('mvn');
    const version = found.versions['maven'] ?? '0';
    if (!isAtLeast(version, OLDEST_MAVEN)) {
        throw new failure/* Failure */.HR('environment', `Maven ${OLDEST_MAVEN} or newer is needed, and ${version} is installed`, {
            remedy: 'Install a newer Maven, or commit a wrapper (mvn wrapper:wrapper).',
        });
    }
    const home = environment['HOME'] ?? job.scratch;
    const repositories = usersRepository ? usersOnly(home, job) : ownRepository(home, version);
    const start = wrapped === undefined ? { command: found.command, leading: [] } : viaShell(wrapped.command);
    return { ...start, versions: found.versions, environment, repositories };
}
function maven_tool_readVersions(stdout) {
    const maven = /Apache Maven (\d+\.\S+)/.exec(stdout)?.[1];
    const java = /^Java version: ([^\s,]+)/m.exec(stdout)?.[1];
    return maven === undefined || java === undefined ? undefined : { versions: { maven, java } };
}
/** Wrappers that were committed on Windows are not executable. */
const viaShell = (script) => ({ command: 'sh', leading: [script] });
/** undefined when it does not run and an installed Maven may take its place: it may have to download one, and cannot. */
async function maven_tool_askWrapper(wrapper, environment, job) {
    const cwd = (0,external_node_path_.dirname)(wrapper);
    try {
        const { command, leading } = viaShell(wrapper);
        const { stdout } = await job.run({ command, args: [...leading, '-B', '-v'], cwd, environment });
        const read = maven_tool_readVersions(stdout);
        if (read !== undefined)
            return { command: wrapper, ...read };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.class !== 'build')
            throw error;
        if ((await (0,find_tool/* findTool */.SG)(MAVEN_QUESTION, job.host)) === undefined)
            throw error;
    }
    job.say('mvnw does not run here (see above); the installed mvn is used in its place');
    return undefined;
}
function mavenEnvironment(job, wrapper) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: [
            ...['.m2/settings.xml', '.m2/settings-security.xml', '.m2/settings-security4.xml'],
            ...['.m2/toolchains.xml', '.m2/maven.properties', '.m2/extensions.xml'],
            ...(hasDistribution(wrapper, job) ? ['.m2/wrapper'] : []),
        ],
        caches: [],
    });
    linkIn(home, '.m2/wrapper', toolCache(job, 'maven-wrapper'));
    linkIn(home, OWN_REPOSITORY, toolCache(job, 'maven-repository'));
    const users = userRepository(job);
    if ((0,external_node_fs_.existsSync)(users))
        linkIn(home, USERS_REPOSITORY, users);
    const given = job.passedNames.includes('MAVEN_OPTS') ? job.host['MAVEN_OPTS'] : undefined;
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        set: {
            // Java takes the home from the password file, and packagers write the user's name into jars.
            MAVEN_OPTS: [given, `-Duser.home=${home}`, '-Duser.name=lambda-build'].filter(Boolean).join(' '),
        },
    });
}
/** Whether the user's own cache of the wrapper has the wanted Maven, so that nothing will be written there. */
function hasDistribution(wrapper, { host }) {
    if (wrapper === undefined || host['HOME'] === undefined)
        return false;
    const url = wrapperDistribution((0,external_node_path_.join)((0,external_node_path_.dirname)(wrapper), '.mvn', 'wrapper', 'maven-wrapper.properties'));
    const dists = (0,external_node_path_.join)(host['HOME'], '.m2', 'wrapper', 'dists');
    if (url === undefined || !(0,external_node_fs_.existsSync)(dists))
        return false;
    const name = (0,external_node_path_.basename)(url).replace(/\.(zip|tar\.gz)$/, '');
    return (0,external_node_fs_.readdirSync)(dists).some(found => found === name || found === name.replace(/-bin$/, ''));
}
/** Links stand for what a build may use of this machine: a container is given exactly these. */
function linkIn(home, name, target) {
    const place = (0,external_node_path_.join)(home, name);
    if ((0,external_node_fs_.existsSync)(place))
        return;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place), { recursive: true });
    (0,external_node_fs_.symlinkSync)(target, place);
}
const OWN_REPOSITORY = '.m2/repository';
const USERS_REPOSITORY = '.m2/users-repository';
function ownRepository(home, version) {
    const own = [`-Dmaven.repo.local=${(0,external_node_path_.join)(home, OWN_REPOSITORY)}`];
    if (!isAtLeast(version, FIRST_WITH_TAIL))
        return own;
    // Builds that run at the same time share the repository.
    const locks = ['factory=file-lock', 'nameMapper=file-gav'].map(set => `-Daether.syncContext.named.${set}`);
    const users = (0,external_node_path_.join)(home, USERS_REPOSITORY);
    return [...own, ...((0,external_node_fs_.existsSync)(users) ? [`-Dmaven.repo.local.tail=${users}`] : []), ...locks];
}
/** As `mvn` itself does it: for jobs that keep `~/.m2/repository` between runs. */
function usersOnly(home, job) {
    const users = userRepository(job);
    (0,external_node_fs_.mkdirSync)(users, { recursive: true });
    linkIn(home, USERS_REPOSITORY, users);
    return [`-Dmaven.repo.local=${(0,external_node_path_.join)(home, USERS_REPOSITORY)}`];
}
/** `localRepository` of the user's settings, else `~/.m2/repository`. */
function userRepository({ host, scratch }) {
    const home = host['HOME'] ?? scratch;
    const settings = (0,external_node_path_.join)(home, '.m2', 'settings.xml');
    const text = (0,external_node_fs_.existsSync)(settings) ? (0,external_node_fs_.readFileSync)(settings, 'utf8').replace(/<!--[\s\S]*?-->/g, '') : '';
    const named = /<localRepository>\s*([^<]+?)\s*<\/localRepository>/.exec(text)?.[1];
    return named?.replace(/\$\{user\.home\}/, home) ?? (0,external_node_path_.join)(home, '.m2', 'repository');
}
function isAtLeast(version, wanted) {
    const [a, b] = [version, wanted].map(text => text.split(/[.-]/).map(part => Number.parseInt(part, 10) || 0));
    const at = [0, 1, 2].find(index => a?.[index] !== b?.[index]);
    return at === undefined || (a?.[at] ?? 0) > (b?.[at] ?? 0);
}
/** Maven writes what went wrong to standard output. */
const MAVEN_CLUES = /^\[(ERROR|FATAL)\]/;
/** `source` is the folder of the private copy, which nobody wants to read about. */
function explainMaven(clues, source) {
    const lines = [...new Set(clues.map(line => line.replaceAll(`${source}/`, '')))];
    const said = lines.map(line => line.replace(/^\[\w+\]\s*/, ''));
    return explainLines(said, {
        compilerError: line => /\.(java|kt|scala|groovy):/.test(line) && /\[\d+,\d+\]|\(\d+,\s*\d+\)/.test(line),
        causes: maven_tool_CAUSES,
        shown: lines,
    });
}
const maven_tool_CAUSES = [
    [
        /(?:invalid target release: |release version |Source option |Target option )(\d+)/,
        'the installed JDK does not compile for Java $1',
        'Set java-version in a step `uses: actions/setup-java@v5` before this one, or maven.compiler.release in pom.xml.',
    ],
    [
        /(?:Could not find artifact |[:,] (?=\S+ was not found in ))(\S+)/,
        'no repository has $1',
        'Check its name and version. A module of this project must be listed in the reactor; what was only installed in ~/.m2 is found from Maven 3.9 on, or with the option UserRepository.',
    ],
    [
        /(?:Could not transfer artifact (\S+)|Unknown host|Connection refused|status code: 40[13])/,
        'a repository cannot be reached, or wants a login $1',
        'Check the network and settings.xml; name the variables that it uses in build-env.',
    ],
    [
        /(There are test failures)/,
        'tests failed',
        'Correct them, or build without tests (SkipTests: true, the default).',
    ],
];

;// CONCATENATED MODULE: ./.build/build/workflows/java-maven.js
/**
 * Java with Maven: `package`, never `install`, in a private copy of the module and of what it needs from its reactor.
 * The artifact is made of the module's classes and the jars of its runtime scope, never of a jar that Maven packed for
 * it, so that it has the same bytes wherever and whenever it is built.
 */













const javaMaven = {
    name: 'java-maven',
    version: 1,
    languages: ['java'],
    manifests: ['pom.xml'],
    buildMethods: ['maven'],
    junk: MAVEN_JUNK,
    layerFolder: 'java',
    check: java_maven_check,
    inputs: java_maven_inputs,
    tools: async (recipe, versions) => {
        const folders = [recipe.source, ...recipe.inputs.map(({ path }) => (0,external_node_path_.dirname)(path))];
        if (folders.some(folder => (0,project_copy/* isFile */.fo)((0,external_node_path_.join)(folder, 'mvnw'))))
            return wrappedTools('maven', versions);
        const found = await versions.ask('mvn', MAVEN_QUESTION);
        return { java: majorVersion(found?.versions['java']), maven: majorVersion(found?.versions['maven']) };
    },
    compile: java_maven_compile,
};
const java_maven_OPTIONS = ['SkipTests', 'Profiles', 'Properties', 'UserRepository', 'Inputs'];
/** Pinned: without a version Maven takes the newest one of the day. */
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
/** The first time that Maven's archiver accepts (its guide to reproducible builds). */
const OUTPUT_TIMESTAMP = '1980-01-01T00:00:02Z';
function java_maven_check(recipe, { requireLock }) {
    const pomFile = pomOf(recipe);
    (0,workflow_options/* workflowOptions */.S)(recipe, java_maven_OPTIONS);
    const pom = readPom(pomFile);
    if (pom.packaging === 'pom') {
        throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(pomFile)} has the packaging pom, so it has no classes of its own`, {
            place: { file: (0,paths/* shownPath */.pS)(pomFile) },
            remedy: 'Point CodeUri at the folder of the module; its reactor is found above it.',
        });
    }
    const loose = [...pom.naming.matchAll(/<version>\s*([[(][^<]*|LATEST|RELEASE)\s*<\/version>/g)].map(found => found[1]);
    if (loose.length === 0)
        return [];
    const message = `versions ${loose.join(' and ')} are not exact, so a later build may differ`;
    if (requireLock)
        throw new failure/* Failure */.HR('user', message, { remedy: 'Name exact versions: Maven has no lock file.' });
    return [`${(0,paths/* shownPath */.pS)(pomFile)}: ${message}`];
}
function java_maven_inputs(recipe, { roots }) {
    const { files } = readMavenProject(pomOf(recipe), recipe, roots);
    const extra = extraInputs(recipe, (0,workflow_options/* workflowOptions */.S)(recipe, java_maven_OPTIONS), { junk: MAVEN_JUNK, roots });
    return (0,project_copy/* namedInputs */.zC)([...files, ...extra], recipe);
}
async function java_maven_compile(recipe, job) {
    const pomFile = pomOf(recipe);
    const project = readMavenProject(pomFile, recipe, [recipe.root, recipe.source]);
    const options = (0,workflow_options/* workflowOptions */.S)(recipe, java_maven_OPTIONS);
    const copy = (0,external_node_path_.join)(job.scratch, 'project');
    const place = (0,project_copy/* copyProject */.N_)(recipe, copy);
    const maven = await findMaven(job, {
        wrapper: project.wrapper === undefined ? undefined : place(project.wrapper),
        usersRepository: options.flag('UserRepository') ?? false,
    });
    await job.run({
        command: maven.command,
        args: [
            ...maven.leading,
            // -U: what a repository lacked yesterday may be there today; Maven would not ask again.
            ...['-B', '-ntp', '-U', '-f', place(project.startPom)],
            ...(project.module === '' ? [] : ['-pl', project.module, '-am']),
            ...mavenProperties(maven, options),
            'package',
            COPY_DEPENDENCIES,
        ],
        cwd: (0,external_node_path_.dirname)(place(project.startPom)),
        environment: maven.environment,
        clue: MAVEN_CLUES,
        explain: clues => explainMaven(clues, copy),
    });
    const target = (0,external_node_path_.join)((0,external_node_path_.dirname)(place(pomFile)), 'target');
    return { tree: javaTree(java_maven_contentOf(target, copy, recipe), recipe, job), tools: maven.versions };
}
function pomOf({ manifest, source }) {
    if (manifest !== undefined)
        return manifest;
    throw new failure/* Failure */.HR('user', `there is no pom.xml in ${(0,paths/* shownPath */.pS)(source)}`, {
        remedy: 'Point CodeUri at the folder of the module.',
    });
}
function mavenProperties(maven, options) {
    const profiles = options.list('Profiles') ?? [];
    const properties = Object.entries(options.texts('Properties') ?? {});
    return [
        ...maven.repositories,
        `-Dproject.build.outputTimestamp=${OUTPUT_TIMESTAMP}`,
        `-DskipTests=${options.flag('SkipTests') ?? true}`,
        '-DincludeScope=runtime',
        '-Dmdep.prependGroupId=true',
        ...(profiles.length === 0 ? [] : [`-P${profiles.join(',')}`]),
        ...properties.map(([name, value]) => `-D${name}=${value}`),
    ];
}
function java_maven_contentOf(target, copy, recipe) {
    const classes = (0,external_node_path_.join)(target, 'classes');
    const isLayer = recipe.layerFolder !== '';
    const jar = isLayer ? ownJar(target) : undefined;
    if (!(0,external_node_fs_.existsSync)(classes) && !isLayer) {
        throw new failure/* Failure */.HR('build', `java-maven: Maven ended well, but there is no ${(0,paths/* shownPath */.pS)(classes, copy)}`, {
            remedy: 'The module must have classes or resources, and the usual target/classes as its output.',
        });
    }
    return { classes: (0,external_node_fs_.existsSync)(classes) ? [classes] : [], libraries: librariesOf(target, copy), jar };
}
/** Jars of other modules are known by their content: Maven copies them from where it has packed them. */
function librariesOf(target, copy) {
    const folder = (0,external_node_path_.join)(target, 'dependency');
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    const packed = [...(0,walk/* walk */.G)(copy, path => path.endsWith('/src/') || path.endsWith('/dependency/'))]
        .filter(found => found.kind === 'file' && /(^|\/)target\/[^/]+\.jar$/.test(found.path))
        .map(found => (0,hash/* hashFile */.D)(found.absolute).digest);
    const own = new Set(packed);
    return (0,external_node_fs_.readdirSync)(folder)
        .sort()
        .map(name => {
        const file = (0,external_node_path_.join)(folder, name);
        return { name, file, own: own.size > 0 && own.has((0,hash/* hashFile */.D)(file).digest) };
    });
}
/** The jar of the module itself: not its sources, tests, documentation, nor what a shading plug-in put aside. */
function ownJar(target) {
    const names = (0,external_node_fs_.existsSync)(target) ? (0,external_node_fs_.readdirSync)(target) : [];
    const name = names
        .sort()
        .find(item => /\.jar$/.test(item) && !/(^original-|-(sources|javadoc|tests?)\.jar$)/.test(item));
    return name === undefined ? undefined : (0,external_node_path_.join)(target, name);
}

;// CONCATENATED MODULE: ./.build/build/workflows/make.js
/** make: the user's Makefile has a target for every function, and leaves the artifact in ARTIFACTS_DIR (SAM's convention). */








/** In the order in which make looks for them (GNU make manual, "What Name to Give Your Makefile"), SAM's first. */
const MAKEFILES = ['Makefile', 'GNUmakefile', 'makefile'];
const make = {
    name: 'make',
    version: 1,
    languages: ['provided'],
    manifests: MAKEFILES,
    buildMethods: ['makefile'],
    fits,
    sourceFolder: ({ metadata }) => {
        const folder = metadata?.['ProjectRootDirectory'];
        return typeof folder === 'string' ? folder : undefined;
    },
    needs: ['id'],
    junk: [],
    layerFolder: '',
    check: make_check,
    inputs: make_inputs,
    compile: make_compile,
};
const make_OPTIONS = ['Inputs'];
/** Without BuildMethod a folder is built by make when its Makefile has the target, or when nothing else could build it. */
function fits(folder, target) {
    const names = (0,external_node_fs_.readdirSync)(folder);
    const makefile = MAKEFILES.find(name => names.includes(name));
    if (makefile === undefined)
        return false;
    const targets = targetsIn((0,external_node_path_.join)(folder, makefile));
    if (targets.includes(targetOf(target.id)) || targets.includes('build-%'))
        return true;
    return !names.some(name => ['bootstrap', 'go.mod', 'Cargo.toml'].includes(name) || /\.(go|csproj)$/.test(name));
}
function make_check(recipe) {
    (0,workflow_options/* workflowOptions */.S)(recipe, make_OPTIONS);
    const makefile = makefileOf(recipe);
    if (!(0,external_node_fs_.existsSync)(makefile)) {
        throw new failure/* Failure */.HR('user', `there is no Makefile at ${(0,paths/* shownPath */.pS)(makefile)}`, {
            remedy: `Write one with a target ${targetOf(recipe.id)}, or name its folder in Metadata.ContextPath.`,
        });
    }
    const folder = (0,external_node_path_.resolve)(recipe.source, workingFolder(recipe));
    if ((0,paths/* isInside */.FK)(recipe.source, (0,paths/* realPathOf */.dN)(folder)))
        return [];
    throw new failure/* Failure */.HR('user', `the WorkingDirectory ${(0,paths/* shownPath */.pS)(folder)} lies outside the code, which is copied for make`, {
        remedy: `Set Metadata.ProjectRootDirectory to a folder that holds both.`,
    });
}
function make_inputs(recipe, rules) {
    const makefile = (0,external_node_path_.relative)(recipe.source, makefileOf(recipe));
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(recipe.source, makefile)))
        return [];
    return (0,build_sandbox/* namedInputs */.zC)(recipe, [makefile, ...((0,workflow_options/* workflowOptions */.S)(recipe, make_OPTIONS).list('Inputs') ?? [])], rules);
}
async function make_compile(recipe, job) {
    const tool = await (0,find_tool/* findTool */.SG)(MAKE_QUESTION, job.host);
    if (tool === undefined)
        throw (0,missing_tool/* missingTool */.z)('make');
    const sandbox = (0,build_sandbox/* makeSandbox */.U8)(recipe, job);
    const makefile = makefileOf(recipe);
    await job.run({
        command: tool.command,
        args: ['--makefile', (0,external_node_path_.join)(sandbox.copies, (0,external_node_path_.relative)((0,external_node_path_.parse)(makefile).root, makefile)), targetOf(recipe.id)],
        cwd: (0,external_node_path_.resolve)(sandbox.source, workingFolder(recipe)),
        environment: sandbox.environment,
        clue: /No rule to make target|^make(\[\d+\])?: \*\*\*/,
        explain: clues => explainMake(clues, recipe),
    });
    return { tree: (0,build_sandbox/* artifactsOf */.Ns)(recipe, sandbox), tools: tool.versions };
}
const MAKE_QUESTION = {
    names: ['make', 'gmake'],
    args: ['--version'],
    read: stdout => {
        const version = /Make (\d+\.\S+)/.exec(stdout)?.[1];
        return version === undefined ? undefined : { versions: { make: version } };
    },
};
/** `build-<LogicalId>`; inside nested stacks the id there. */
function targetOf(id) {
    return `build-${id?.split('/').at(-1) ?? ''}`;
}
/** Metadata.ContextPath names the Makefile's folder (SAM). */
function makefileOf(recipe) {
    const context = (0,workflow_options/* workflowOptions */.S)(recipe, make_OPTIONS).text('ContextPath');
    if (context === undefined)
        return recipe.manifest ?? (0,external_node_path_.join)(recipe.source, 'Makefile');
    const folder = (0,external_node_path_.resolve)(recipe.source, context);
    const name = MAKEFILES.find(candidate => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, candidate)));
    return (0,external_node_path_.join)(folder, name ?? 'Makefile');
}
function workingFolder(recipe) {
    return (0,workflow_options/* workflowOptions */.S)(recipe, make_OPTIONS).text('WorkingDirectory') ?? '.';
}
/** Targets for functions, as far as the text tells; those of included files are make's to know. */
function targetsIn(makefile) {
    const rules = [...(0,external_node_fs_.readFileSync)(makefile, 'utf8').matchAll(/^([^\s#:=][^#:=\n]*?)\s*::?(?!=)/gm)];
    return rules.flatMap(([, names = '']) => names.split(/\s+/)).filter(name => name.startsWith('build-'));
}
function explainMake(clues, recipe) {
    const wanted = targetOf(recipe.id);
    if (clues.some(line => line.includes(`No rule to make target '${wanted}'`))) {
        const targets = targetsIn(makefileOf(recipe));
        return {
            reason: `the Makefile has no target ${wanted}`,
            remedy: `Add it. The Makefile has ${targets.length === 0 ? 'no build-… target' : targets.join(', ')}.`,
        };
    }
    const missing = clues
        .map(line => /No rule to make target '([^']+)'/.exec(line)?.[1])
        .find(name => name !== undefined);
    if (missing === undefined)
        return undefined;
    return {
        reason: `make needs ${missing}, which is not there`,
        remedy: 'make runs at a copy of the code folder: name files elsewhere in BuildProperties.Inputs.',
    };
}

// EXTERNAL MODULE: ./.build/build/container-scope.js
var container_scope = __webpack_require__(7011);
;// CONCATENATED MODULE: ./.build/build/workflows/package-json.js
/** Reads package.json as far as a build must know it. */




const Names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({});
/** What a project says of itself. A mistake in it is the user's. */
const PackageJson = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    main: schemas/* string */.YjP().optional(),
    exports: schemas/* unknown */.L5J().optional(),
    type: schemas/* string */.YjP().optional(),
    packageManager: schemas/* string */.YjP().optional(),
    dependencies: Names,
    devDependencies: Names,
    optionalDependencies: Names,
    peerDependencies: Names,
    workspaces: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* object */.Ikc({ packages: schemas/* array */.YOg(schemas/* string */.YjP()).default([]) })])
        .optional(),
    overrides: schemas/* unknown */.L5J().optional(),
    allowScripts: schemas/* unknown */.L5J().optional(),
    trustedDependencies: schemas/* unknown */.L5J().optional(),
    dependenciesMeta: schemas/* unknown */.L5J().optional(),
    patchedDependencies: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    pnpm: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});
/** What npm installs without the packages that are for development only: name → what is asked for. */
function productionDependencies(manifest) {
    const { dependencies, optionalDependencies, peerDependencies } = readPackageJson(manifest);
    return { ...peerDependencies, ...optionalDependencies, ...dependencies };
}
const known = new Map();
/** Throws a Failure of class `user`, with the file, for one that is no JSON or names no versions. */
function readPackageJson(manifest) {
    const { mtimeMs, ctimeMs, size } = (0,external_node_fs_.statSync)(manifest);
    const changed = `${mtimeMs} ${ctimeMs} ${size}`;
    const before = known.get(manifest);
    if (before?.changed === changed)
        return before.content;
    const content = parse(manifest, (0,external_node_fs_.readFileSync)(manifest, 'utf8').replace(/^\uFEFF/, ''));
    known.set(manifest, { changed, content });
    return content;
}
function parse(manifest, text) {
    try {
        return PackageJson.parse(JSON.parse(text));
    }
    catch (cause) {
        const reason = cause instanceof SyntaxError ? cause.message : 'dependencies must map names to versions';
        throw new failure/* Failure */.HR('user', `package.json cannot be read: ${reason}`, {
            place: { file: (0,paths/* shownPath */.pS)(manifest) },
            remedy: 'Correct it; `npm pkg fix` may help.',
            cause,
        });
    }
}
/** Whether a dependency is asked for by a path: a folder or an archive of the project. */
function isLocalSpec(wanted) {
    return /^(file:|link:|portal:|\.{1,2}\/|\/|~\/)/.test(wanted);
}
/** Whether a dependency comes from a repository or a web address, not from a registry. */
function isRemoteSpec(wanted) {
    return (/^(git(\+\w+)?:|git@|ssh:|https?:|github:|gitlab:|bitbucket:|gist:)/.test(wanted) ||
        /^[\w.-]+\/[\w.-]+(#.*)?$/.test(wanted));
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-workspaces.js
/** Workspaces: which folders belong to the project whose package.json or pnpm-workspace.yaml lists them. */







/** Folders of the members (absolute, sorted), without the top itself. */
function workspaceMembers(top) {
    const patterns = workspacePatterns(top);
    const [wanted, unwanted] = [true, false].map(positive => patterns.filter(pattern => pattern.startsWith('!') !== positive).map(segmentsOf));
    const folders = new Set((wanted ?? []).flatMap(segments => [...matching(top, segments)]));
    const excluded = (unwanted ?? []).map(segments => new RegExp(`^${segments.map(regexOf).join('/')}$`));
    return [...folders]
        .filter(folder => folder !== top && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'package.json')))
        .filter(folder => !excluded.some(pattern => pattern.test((0,paths/* nameBelow */.lX)(top, folder))))
        .sort();
}
/** pnpm reads its own file only, the others package.json only. */
function workspacePatterns(top) {
    const pnpm = (0,external_node_path_.join)(top, 'pnpm-workspace.yaml');
    if ((0,external_node_fs_.existsSync)(pnpm))
        return readPnpmWorkspace(pnpm).packages ?? [];
    const manifest = (0,external_node_path_.join)(top, 'package.json');
    if (!(0,external_node_fs_.existsSync)(manifest))
        return [];
    const { workspaces = [] } = readPackageJson(manifest);
    return Array.isArray(workspaces) ? workspaces : workspaces.packages;
}
const PnpmWorkspace = schemas/* object */.Ikc({
    packages: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    patchedDependencies: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    onlyBuiltDependencies: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    allowBuilds: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
});
/** Throws a Failure of class `user` for one that is no YAML. */
function readPnpmWorkspace(file) {
    try {
        return PnpmWorkspace.parse((0,dist.parse)((0,external_node_fs_.readFileSync)(file, 'utf8')) ?? {});
    }
    catch (cause) {
        throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(file)} cannot be read`, {
            place: { file: (0,paths/* shownPath */.pS)(file) },
            remedy: 'Correct it; pnpm would refuse it, too.',
            cause,
        });
    }
}
function segmentsOf(pattern) {
    const path = external_node_path_.posix.normalize(pattern.replace(/^!/, '').replace(/\/+$/, ''));
    return path.split('/').filter(segment => segment !== '.' && segment !== '');
}
/** Folders below `folder` that fit; `**` stands for any number of them. */
function* matching(folder, [first, ...rest]) {
    if (first === undefined) {
        yield folder;
        return;
    }
    if (first === '**')
        yield* matching(folder, rest);
    if (!/[*?[{]/.test(first)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, first)))
            yield* matching((0,external_node_path_.join)(folder, first), rest);
        return;
    }
    const pattern = new RegExp(`^${first === '**' ? '.*' : regexOf(first)}$`);
    for (const entry of (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) {
        const isOpen = entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.');
        if (!isOpen || !pattern.test(entry.name))
            continue;
        yield* matching((0,external_node_path_.join)(folder, entry.name), first === '**' ? ['**', ...rest] : rest);
    }
}
/** One segment of a glob as a regular expression: `*`, `?`, `{a,b}`. */
function regexOf(segment) {
    if (segment === '**')
        return '.*';
    return segment
        .replace(/[.+^$()|\\]/g, '\\$&')
        .replace(/\*+/g, '[^/]*')
        .replace(/\?/g, '[^/]')
        .replace(/\{([^}]*)\}/g, (_all, names) => `(${names.split(',').join('|')})`);
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-options.js
/** Which install scripts may run, and where packages may come from: what the user allows, wherever it is said. */






/** Options that every installation has. */
const INSTALL_OPTIONS = ['UseNpmCi', 'AllowScripts', 'AllowRemote'];
/** Throws a Failure of class `user` for unknown options and wrong types. */
function installOptions(recipe, project, known = INSTALL_OPTIONS) {
    const options = (0,workflow_options/* workflowOptions */.S)(recipe, known);
    const named = options.list('AllowScripts') ?? [];
    const declared = project === undefined ? [] : declaredScripts(project);
    return {
        allowedScripts: [...new Set([...named, ...declared])].sort(),
        allowRemote: options.flag('AllowRemote') ?? false,
        useNpmCi: options.flag('UseNpmCi'),
    };
}
const List = schemas/* array */.YOg(schemas/* string */.YjP()).catch([]);
const Flags = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).catch({});
/**
 * npm: `allowScripts`; pnpm: `onlyBuiltDependencies`, `allowBuilds`; Bun: `trustedDependencies`; Yarn: `dependenciesMeta`
 * with `built: true`. All of the project's top, as each of them reads it.
 */
function declaredScripts({ top }) {
    const manifest = (0,external_node_path_.join)(top, 'package.json');
    const { allowScripts, trustedDependencies, dependenciesMeta, pnpm = {}, } = (0,external_node_fs_.existsSync)(manifest) ? readPackageJson(manifest) : {};
    const file = (0,external_node_path_.join)(top, 'pnpm-workspace.yaml');
    const workspace = (0,external_node_fs_.existsSync)(file) ? readPnpmWorkspace(file) : {};
    return [
        ...allowed(Flags.parse(allowScripts)),
        ...List.parse(allowScripts),
        ...List.parse(trustedDependencies),
        ...List.parse(pnpm['onlyBuiltDependencies']),
        ...allowed(Flags.parse(pnpm['allowBuilds'])),
        ...(workspace.onlyBuiltDependencies ?? []),
        ...allowed(workspace.allowBuilds ?? {}),
        ...Object.entries(Flags.parse(dependenciesMeta)).flatMap(([name, meta]) => Flags.parse(meta)['built'] === true ? [nameOf(name)] : []),
    ];
}
function allowed(flags) {
    return Object.entries(flags).flatMap(([name, value]) => (value === true ? [nameOf(name)] : []));
}
/** `sharp@0.33.5` allows one version for its manager; here the name decides. */
function nameOf(spec) {
    return spec.replace(/(?<=.)@.*$/, '');
}

;// CONCATENATED MODULE: ./.build/build/workflows/esbuild-options.js
/** Options of nodejs-esbuild: BuildProperties as SAM spells them, as flags of esbuild's command line (esbuild: API, options). */




const FLAGS = {
    Minify: 'flag',
    MinifyWhitespace: 'flag',
    MinifyIdentifiers: 'flag',
    MinifySyntax: 'flag',
    KeepNames: 'flag',
    Splitting: 'flag',
    IgnoreAnnotations: 'flag',
    JsxDev: 'flag',
    Sourcemap: 'text',
    SourcesContent: 'switch',
    TreeShaking: 'switch',
    Target: 'joined',
    MainFields: 'joined',
    Conditions: 'joined',
    ResolveExtensions: 'joined',
    Format: 'text',
    Packages: 'text',
    Charset: 'text',
    LegalComments: 'text',
    Jsx: 'text',
    JsxFactory: 'text',
    JsxFragment: 'text',
    JsxImportSource: 'text',
    GlobalName: 'text',
    AssetNames: 'text',
    ChunkNames: 'text',
    SourceRoot: 'text',
    Tsconfig: 'text',
    External: 'each',
    Drop: 'each',
    Pure: 'each',
    Inject: 'each',
    Loader: 'pairs',
    Define: 'pairs',
    Alias: 'pairs',
    Banner: 'pairs',
    Footer: 'pairs',
    OutExtension: 'pairs',
    LogOverride: 'pairs',
    Supported: 'pairs',
};
const ESBUILD_OPTIONS = [...INSTALL_OPTIONS, 'EntryPoints', ...Object.keys(FLAGS)];
/** Throws a Failure of class `user` for unknown options and wrong types. */
function esbuildOptions(recipe) {
    return (0,workflow_options/* workflowOptions */.S)(recipe, ESBUILD_OPTIONS);
}
/**
 * The flags of a recipe: what was set, then what Node.js on Lambda needs where nothing was. `extension` is the handler file's
 * own (`.mts`): modules stay modules.
 */
function esbuildFlags(recipe, extension) {
    const options = esbuildOptions(recipe);
    const isModule = formatOf(options, extension) === 'esm';
    return [
        ...['--bundle', '--platform=node', '--log-limit=0', '--color=false'],
        ...Object.entries(FLAGS).flatMap(([name, kind]) => flagsOf(name, kind, options)),
        ...(options.json('Target') === undefined ? [`--target=node${nodeVersion(recipe)}`] : []),
        ...(options.json('Format') === undefined ? [`--format=${isModule ? 'esm' : 'cjs'}`] : []),
        ...(isModule && options.json('OutExtension') === undefined ? ['--out-extension:.js=.mjs'] : []),
    ];
}
function formatOf(options, extension) {
    return options.text('Format') ?? (/^\.m[jt]s$/.test(extension) ? 'esm' : 'cjs');
}
/** The Node.js of the runtime; a layer for several has none of its own. */
function nodeVersion({ runtime }) {
    return (0,runtimes/* findRuntime */.w4)(runtime ?? '')?.version || '20';
}
function flagsOf(name, kind, options) {
    const value = options.json(name);
    if (value === undefined || value === null)
        return [];
    const flag = `--${name.replace(/(?<=.)[A-Z]/g, letter => `-${letter}`).toLowerCase()}`;
    if (kind === 'flag')
        return options.flag(name) === true ? [flag] : [];
    if (kind === 'switch')
        return [`${flag}=${options.flag(name)}`];
    if (kind === 'text')
        return textFlag(flag, value, () => options.text(name));
    if (kind === 'joined')
        return [`${flag}=${(options.list(name) ?? []).join(',')}`];
    if (kind === 'each')
        return (options.list(name) ?? []).map(item => `${flag}:${item}`);
    return pairsOf(name, value, options).map(([key, text]) => `${flag}:${key}=${text}`);
}
/** `Sourcemap: true` is `--sourcemap`. */
function textFlag(flag, value, text) {
    if (value === true || value === 'true')
        return [flag];
    return value === false || value === 'false' ? [] : [`${flag}=${text()}`];
}
function pairsOf(name, value, options) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return Object.entries(value).map(([key, item]) => [
            key,
            typeof item === 'string' ? item : JSON.stringify(item),
        ]);
    }
    return (options.list(name) ?? []).map(text => {
        const at = text.indexOf('=');
        if (at > 0)
            return [text.slice(0, at), text.slice(at + 1)];
        throw new failure/* Failure */.HR('user', `nodejs-esbuild: ${name} takes KEY=VALUE, and found ${text}`, {
            remedy: `Write it as a map (${name}: {KEY: VALUE}) or as KEY=VALUE.`,
        });
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/esbuild-entries.js
/** Where bundling starts: the options' entry points, or the file of the handler. */




/** In the order in which they are tried; SAM knows the first two of TypeScript's and JavaScript's only. */
const EXTENSIONS = ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx'];
/**
 * Paths relative to the code folder. Throws a Failure of class `user` for a file that is not there, with the nearest name, and
 * when neither a handler nor entry points are set.
 */
function entryPoints(recipe) {
    const files = recipe.sourceTree.map(entry => entry.path);
    const given = esbuildOptions(recipe).list('EntryPoints');
    if (given !== undefined && given.length > 0) {
        return given.map(path => fileOf(external_node_path_.posix.normalize(path), files) ?? missing(`the entry point ${path}`, path, { recipe, files }));
    }
    const { handler } = recipe;
    if (handler === undefined) {
        throw new failure/* Failure */.HR('user', 'nodejs-esbuild does not know where bundling starts', {
            remedy: 'Set Handler, or Metadata.BuildProperties.EntryPoints.',
        });
    }
    const module = handlerModule(handler);
    return [fileOf(module, files) ?? missing(`the handler ${handler}`, module, { recipe, files })];
}
/**
 * The file that Lambda loads, without its extension: the path, and of the last name what stands before the first dot
 * (aws-lambda-nodejs-runtime-interface-client).
 */
function handlerModule(handler) {
    const path = external_node_path_.posix.normalize(handler);
    const name = external_node_path_.posix.basename(path);
    return external_node_path_.posix.join(external_node_path_.posix.dirname(path), name.split('.')[0] ?? name);
}
/** Throws a Failure of class `build` when Lambda would not find the handler in what was bundled. */
function checkHandler({ handler }, tree) {
    if (handler === undefined)
        return;
    const module = handlerModule(handler);
    const paths = new Set(tree.map(entry => entry.path));
    if (['', '.js', '.mjs', '.cjs'].some(extension => paths.has(`${module}${extension}`)))
        return;
    throw new failure/* Failure */.HR('build', `the bundle has no ${module}.js, which the handler ${handler} names`, {
        remedy: 'Correct OutExtension or the entry points.',
        details: [...paths].slice(0, 10),
    });
}
function fileOf(path, files) {
    if (files.includes(path))
        return path;
    return EXTENSIONS.map(extension => `${path}${extension}`).find(file => files.includes(file));
}
function missing(what, path, at) {
    const sources = at.files.filter(file => EXTENSIONS.includes(external_node_path_.posix.extname(file)));
    const near = (0,paths/* nearestName */.qb)(path, [
        ...sources,
        ...sources.map(file => file.slice(0, -external_node_path_.posix.extname(file).length)),
    ]);
    throw new failure/* Failure */.HR('user', `there is no file for ${what} in ${(0,paths/* shownPath */.pS)(at.recipe.source)}`, {
        remedy: near === undefined
            ? `Name a file of the code folder, such as ${sources[0] ?? 'app.ts'} (handlers: path/file.function).`
            : `Did you mean ${near}?`,
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/esbuild-failures.js
/** What esbuild means when it fails. */
const ESBUILD_CLUE = /\[ERROR\]|^ {4}\S+:\d+:\d+:/;
/** The first error, with its place; what to do about a file or package that was not found. */
function explainEsbuild(clues) {
    const at = clues.findIndex(line => line.includes('[ERROR]'));
    const error = /\[ERROR\]\s*(.*)/.exec(clues[at] ?? '')?.[1];
    if (error === undefined)
        return undefined;
    const place = /^ {4}(\S+:\d+:\d+):/.exec(clues[at + 1] ?? '')?.[1];
    const others = clues.filter(line => line.includes('[ERROR]')).length - 1;
    const reason = [error, place && `(${place})`, others > 0 && `and ${others} more`].filter(Boolean).join(' ');
    const unresolved = /Could not resolve "([^"]+)"/.exec(error)?.[1];
    return { reason, ...(unresolved === undefined ? {} : { remedy: remedyFor(unresolved) }) };
}
function remedyFor(path) {
    if (path.startsWith('../')) {
        return 'Point the code at a folder that holds both, or make the other one a local package (file: or workspace).';
    }
    if (path.startsWith('.') || path.startsWith('/'))
        return 'Correct the path, or see what .lambdaignore leaves out.';
    return `List ${path} under dependencies of package.json (devDependencies are not installed), or under External when a layer or the runtime has it.`;
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-project.js
/**
 * The project that a package.json belongs to: which package manager keeps its lock file, which workspace holds it, which
 * packages of the same repository it needs. Only files are read; no package manager runs.
 */






/** In this order: what npm publishes with a package wins over what it does not. */
const LOCK_FILES = [
    'npm-shrinkwrap.json',
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'bun.lock',
    'bun.lockb',
];
const MANAGERS = {
    'npm-shrinkwrap.json': 'npm',
    'package-lock.json': 'npm',
    'pnpm-lock.yaml': 'pnpm',
    'yarn.lock': 'yarn',
    'bun.lock': 'bun',
    'bun.lockb': 'bun',
};
/** Throws a Failure of class `user`: local packages that are missing, two of one name, one that holds the function itself. */
function nodeProject({ manifest, root }) {
    if (manifest === undefined)
        return undefined;
    const member = (0,external_node_path_.dirname)(manifest);
    const { top, members } = workspaceOf(member, root);
    const lockFile = lockIn(top);
    const names = new Map(members.map(folder => [readPackageJson((0,external_node_path_.join)(folder, 'package.json')).name, folder]));
    const manager = managerOf(lockFile, top);
    return {
        manager,
        ...(lockFile === undefined ? {} : { lockFile }),
        top,
        member,
        members,
        ...localPackages(member, names, folder => manager === 'npm' && !(0,paths/* isInside */.FK)(top, folder)),
    };
}
/** The lock file of the package in a folder: its own, or that of the workspace that it belongs to. */
function lockFileOf(manifest, root) {
    return lockIn(workspaceOf((0,external_node_path_.dirname)(manifest), root).top);
}
/** A lock file further up counts only when its project lists the package; else it is somebody else's. */
function workspaceOf(member, root) {
    for (let at = member; (0,paths/* isInside */.FK)(root, at); at = (0,external_node_path_.dirname)(at)) {
        const members = workspaceMembers(at);
        if (members.includes(member) || (at === member && (members.length > 0 || lockIn(at) !== undefined))) {
            return { top: at, members };
        }
        if (at === root || (0,external_node_path_.dirname)(at) === at)
            break;
    }
    return { top: member, members: [] };
}
function lockIn(top) {
    const present = LOCK_FILES.filter(name => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, name)));
    const declared = declaredManager(top)?.name;
    const name = present.find(each => MANAGERS[each] === declared) ?? present[0];
    return name === undefined ? undefined : (0,external_node_path_.join)(top, name);
}
/** `packageManager: "pnpm@10.1.0+sha512.…"` of package.json (Node.js: Corepack). */
function declaredManager(top) {
    const manifest = (0,external_node_path_.join)(top, 'package.json');
    const text = (0,external_node_fs_.existsSync)(manifest) ? readPackageJson(manifest).packageManager : undefined;
    const [, name, version] = /^([a-z]+)@([0-9][^+\s]*)/.exec(text ?? '') ?? [];
    return name === undefined || version === undefined ? undefined : { name, version };
}
function managerOf(lockFile, top) {
    const declared = declaredManager(top);
    const name = lockFile === undefined ? declared?.name : MANAGERS[(0,external_node_path_.basename)(lockFile)];
    if (name === 'yarn') {
        if (lockFile !== undefined)
            return (0,external_node_fs_.readFileSync)(lockFile, 'utf8').includes('__metadata:') ? 'berry' : 'yarn';
        return declared?.version.startsWith('1.') ? 'yarn' : 'berry';
    }
    return name === 'pnpm' || name === 'bun' ? name : 'npm';
}
function localPackages(member, workspace, isApart) {
    const locals = new Map();
    const separate = new Set();
    const archives = new Set();
    const take = (folder) => {
        const manifest = (0,external_node_path_.join)(folder, 'package.json');
        const { dependencies, optionalDependencies, peerDependencies } = readPackageJson(manifest);
        const needed = { ...peerDependencies, ...optionalDependencies, ...dependencies };
        for (const [name, wanted] of Object.entries(needed)) {
            const path = localPath(name, wanted, folder, workspace);
            if (path === undefined)
                continue;
            if (isArchive(path)) {
                archives.add(path);
                continue;
            }
            checkLocal(path, { name, wanted, manifest, member, before: locals.get(name) });
            if (locals.has(name))
                continue;
            locals.set(name, path);
            // npm links a folder that lies outside its project, and so does everybody who is told `link:`.
            if (isApart(path) || wanted.startsWith('link:'))
                separate.add(name);
            take(path);
        }
    };
    take(member);
    return { locals, separate, archives: [...archives] };
}
function localPath(name, wanted, folder, workspace) {
    if (isLocalSpec(wanted))
        return (0,external_node_path_.resolve)(folder, wanted.replace(/^(file|link|portal):/, ''));
    const asked = /^workspace:((?:@[^/]+\/)?[^@/]+)@/.exec(wanted)?.[1] ?? name;
    if (wanted.startsWith('workspace:'))
        return workspace.get(asked) ?? (0,external_node_path_.join)(folder, asked);
    return /^[a-z]+:/.test(wanted) ? undefined : workspace.get(name);
}
function isArchive(path) {
    return /\.(tgz|tar|tar\.gz)$/.test(path) && (0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.statSync)(path).isFile();
}
function checkLocal(path, at) {
    const place = { file: (0,paths/* shownPath */.pS)(at.manifest) };
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(path, 'package.json'))) {
        throw new failure/* Failure */.HR('user', `the local package ${at.name} (${at.wanted}) has no package.json at ${(0,paths/* shownPath */.pS)(path)}`, {
            place,
            remedy: 'Correct the path (it counts from the folder of package.json), or add the package to the workspace.',
        });
    }
    if (at.before !== undefined && at.before !== path) {
        throw new failure/* Failure */.HR('user', `two local packages are called ${at.name}: ${(0,paths/* shownPath */.pS)(at.before)}, ${(0,paths/* shownPath */.pS)(path)}`, {
            place,
            remedy: 'Rename one of them.',
        });
    }
    if ((0,paths/* isInside */.FK)(path, at.member)) {
        throw new failure/* Failure */.HR('user', `the local package ${at.name} (${at.wanted}) holds the function itself`, {
            place,
            remedy: 'Move what both need into a folder of its own.',
        });
    }
}
/** The deepest folder that holds them all. */
function commonFolder(folders) {
    const [first = external_node_path_.sep, ...rest] = folders;
    let common = first;
    for (const folder of rest)
        while (!(0,paths/* isInside */.FK)(common, folder))
            common = (0,external_node_path_.dirname)(common);
    return common;
}
/** `folder` seen from `from`, with `/`; empty when they are the same. */
function wayTo(from, folder) {
    return (0,external_node_path_.relative)(from, folder).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-npm-lock.js
/**
 * Reads npm's lock file (package-lock.json, npm-shrinkwrap.json; versions 2 and 3) as the packages that it places. Where
 * all of them come from a registry and have a SHA-512, the lock says everything: no package manager has to run for it.
 */







const nodejs_npm_lock_Names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({});
const Words = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform(word => [word])]).default([]);
const LockedPackage = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().optional(),
    version: schemas/* string */.YjP().optional(),
    resolved: schemas/* string */.YjP().optional(),
    integrity: schemas/* string */.YjP().optional(),
    link: schemas/* boolean */.zMY().optional(),
    inBundle: schemas/* boolean */.zMY().optional(),
    dependencies: nodejs_npm_lock_Names,
    devDependencies: nodejs_npm_lock_Names,
    optionalDependencies: nodejs_npm_lock_Names,
    peerDependencies: nodejs_npm_lock_Names,
    bundleDependencies: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* boolean */.zMY()]).optional(),
    bin: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    os: Words,
    cpu: Words,
    libc: Words,
    hasInstallScript: schemas/* boolean */.zMY().optional(),
});
/** Versions 2 and 3 have `packages`; npm 6 wrote version 1 without. */
const Lock = schemas/* object */.Ikc({
    packages: schemas/* record */.g1P(schemas/* string */.YjP(), LockedPackage).optional(),
});
/** The lock read last: functions that share one ask for it one after the other. */
let last;
/** Undefined for a lock of npm 6 and older. Throws a Failure of class `user` for one that cannot be read. */
function readNpmLock(file) {
    const { mtimeMs, ctimeMs, size } = (0,external_node_fs_.statSync)(file);
    const key = [file, mtimeMs, ctimeMs, size].join(' ');
    if (last?.key !== key)
        last = { key, lock: parseLock(file) };
    return last.lock;
}
function parseLock(file) {
    const packages = lockedPackages(file);
    if (packages === undefined)
        return undefined;
    const known = new Map();
    const at = (path) => {
        if (known.has(path))
            return known.get(path);
        const locked = packages[path];
        const isLink = locked?.link === true && locked.resolved !== undefined;
        const found = isLink ? at(external_node_path_.posix.normalize(locked.resolved ?? '')) : locked && describe(path, locked);
        known.set(path, found);
        return found;
    };
    return {
        at,
        needsNpm: path => !isPlain(packages[path]),
        remotes: new Map(Object.entries(packages).flatMap(([path, { resolved }]) => resolved !== undefined && isRemote(resolved) ? [[nodejs_npm_lock_nameOf(path), resolved]] : [])),
        fits: project => fitsProject(packages, project),
    };
}
function lockedPackages(file) {
    try {
        return Lock.parse(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'))).packages;
    }
    catch (cause) {
        throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(file)} cannot be read`, {
            place: { file: (0,paths/* shownPath */.pS)(file) },
            remedy: 'Make it anew with `npm install` (it may hold marks of a merge conflict).',
            cause,
        });
    }
}
function describe(path, locked) {
    const { bundleDependencies: bundled = [] } = locked;
    const needs = new Map();
    for (const name of Object.keys(locked.peerDependencies))
        needs.set(name, 'peer');
    for (const name of Object.keys(locked.dependencies))
        needs.set(name, 'required');
    for (const name of Object.keys(locked.optionalDependencies))
        needs.set(name, 'optional');
    return {
        path,
        name: locked.name ?? nodejs_npm_lock_nameOf(path),
        version: locked.version ?? '',
        needs,
        os: locked.os,
        cpu: locked.cpu,
        libc: locked.libc,
        programs: locked.bin,
        bundled: bundled === true ? [...needs.keys()] : bundled === false ? [] : bundled,
        hasInstallScript: locked.hasInstallScript === true,
        ...(locked.integrity === undefined ? {} : { integrity: locked.integrity }),
    };
}
function nodejs_npm_lock_nameOf(path) {
    const at = path.lastIndexOf('node_modules/');
    return at === -1 ? external_node_path_.posix.basename(path) : path.slice(at + 'node_modules/'.length);
}
function isPlain(locked) {
    if (locked?.version === undefined || !/(^|\s)sha512-/.test(locked.integrity ?? ''))
        return false;
    return locked.resolved === undefined || /^https?:.*\/-\/[^/]+\.tgz$/.test(locked.resolved);
}
function isRemote(resolved) {
    return /^(git[+:@]|ssh:)/.test(resolved) || (/^https?:/.test(resolved) && !resolved.includes('/-/'));
}
function fitsProject(packages, { top, member, members, locals }) {
    const folders = new Set([top, member, ...members, ...locals.values()]);
    return [...folders].every(folder => {
        const locked = packages[wayTo(top, folder)];
        const manifest = (0,external_node_path_.join)(folder, 'package.json');
        if (!(0,external_node_fs_.existsSync)(manifest))
            return true;
        return locked !== undefined && sameNeeds(locked, readPackageJson(manifest));
    });
}
function sameNeeds(locked, wanted) {
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
    // What is optional stands in the lock once, and may stand in package.json twice.
    const optional = wanted.optionalDependencies ?? {};
    return kinds.every(kind => {
        const names = Object.entries(wanted[kind] ?? {}).filter(([name]) => kind !== 'dependencies' || optional[name] === undefined);
        const there = locked[kind];
        return names.length === Object.keys(there).length && names.every(([name, text]) => there[name] === text);
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-tarball.js
/** Unpacks a package archive (gzipped tar) as npm does: without its first folder, links, and what leads out. */


const BLOCK_BYTES = 512;
/** No package that a function could hold is larger: Lambda takes 250 MB in all. */
const MOST_BYTES = 1 << 30;
/** Files below `folder`; later ones of a name win. Throws a RangeError for what is no sound archive. */
function unpackTarball(tarball, folder) {
    const files = new Map();
    for (const { name, mode, bytes } of members((0,external_node_zlib_.gunzipSync)(tarball, { maxOutputLength: MOST_BYTES }))) {
        const path = placeOf(name);
        if (path === undefined)
            continue;
        files.set(path, {
            kind: 'bytes',
            path: `${folder}/${path}`,
            mode: (mode & 0o111) === 0 ? 0o644 : 0o755,
            // A copy of its own: a view would take the whole archive along wherever it goes.
            bytes: new Uint8Array(bytes),
        });
    }
    return [...files].flatMap(([path, file]) => {
        const renamed = asNpmNames(path, files);
        return renamed === undefined ? [] : [{ ...file, path: `${folder}/${renamed}` }];
    });
}
function placeOf(name) {
    const [, ...rest] = name.split('/');
    const path = external_node_path_.posix.normalize(rest.join('/')).replace(/\/$/, '');
    if (path === '.' || path === '')
        return undefined;
    if (path === '..' || path.startsWith('../') || path.startsWith('/') || path.includes('\0')) {
        throw new RangeError(`${JSON.stringify(name)} leads out of the package`);
    }
    return path;
}
/** npm installs a `.gitignore` as `.npmignore`, unless there is one (pacote). */
function asNpmNames(path, files) {
    if (external_node_path_.posix.basename(path) !== '.gitignore')
        return path;
    const renamed = external_node_path_.posix.join(external_node_path_.posix.dirname(path), '.npmignore');
    return files.has(renamed) ? undefined : renamed;
}
/** POSIX ustar with pax records (`path`, `size`) and GNU's long names; other kinds than files are passed over. */
function* members(tar) {
    let long;
    let pax = new Map();
    for (let at = 0; at + BLOCK_BYTES <= tar.length && tar[at] !== 0;) {
        const header = tar.subarray(at, at + BLOCK_BYTES);
        const size = Number(pax.get('size') ?? octal(header, 124, 12));
        const bytes = tar.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size);
        if (!Number.isSafeInteger(size) || bytes.length !== size)
            throw new RangeError('the archive ends early');
        at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
        const kind = nodejs_tarball_text(header, 156, 1);
        if (kind === 'x')
            pax = paxRecords(bytes);
        else if (kind === 'L')
            long = nodejs_tarball_text(bytes, 0, bytes.length);
        else {
            const name = pax.get('path') ?? long ?? nodejs_tarball_nameOf(header);
            if (kind === '' || kind === '0' || kind === '7')
                yield { name, mode: octal(header, 100, 8), bytes };
            if (kind !== 'g' && kind !== 'K') {
                pax = new Map();
                long = undefined;
            }
        }
    }
}
function nodejs_tarball_nameOf(header) {
    const name = nodejs_tarball_text(header, 0, 100);
    const prefix = nodejs_tarball_text(header, 257, 5) === 'ustar' ? nodejs_tarball_text(header, 345, 155) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function nodejs_tarball_text(bytes, start, length) {
    const field = Buffer.from(bytes.buffer, bytes.byteOffset + start, length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
}
function octal(header, start, length) {
    return Number.parseInt(nodejs_tarball_text(header, start, length).trim() || '0', 8);
}
/** `LENGTH KEY=VALUE\n`, the length counting the whole record. */
function paxRecords(bytes) {
    const records = new Map();
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < all.length;) {
        const space = all.indexOf(0x20, at);
        const length = Number.parseInt(all.toString('latin1', at, space), 10);
        if (space === -1 || !(length > 0))
            break;
        const [key = '', ...value] = all.toString('utf8', space + 1, at + length - 1).split('=');
        records.set(key, value.join('='));
        at += length;
    }
    return records;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-failures.js
/** What package managers mean when they fail: their words read as a cause and a remedy. */


/** Lines of npm that tell causes. */
const NPM_CLUE = /^npm (error|ERR!) (code|404|notarget|Missing:|Invalid:|notsup|.*(only|not) (install|allow))/;
function explainNpm(clues) {
    const said = clues.map(line => line.replace(/^npm (error|ERR!) /, ''));
    const find = (pattern) => said.map(line => pattern.exec(line)?.[1]).find(found => found !== undefined);
    const missing = find(/^404\s+.*'([^']+)'/);
    const noVersion = find(/^notarget (No matching version found for \S*[^\s.])/);
    if (missing !== undefined)
        return noSuchPackage(missing);
    if (noVersion !== undefined)
        return { reason: noVersion, remedy: 'Choose a version that the registry has.' };
    const code = find(/^code (\w+)/) ?? '';
    // After EUSAGE npm prints all its options; what is out of step stands before them.
    const apart = said.filter(line => /^(Missing|Invalid):/.test(line));
    const known = NPM_ERRORS[code];
    return known === undefined || code !== 'EUSAGE' ? known : { ...known, lines: apart };
}
const BAD_HASH = {
    reason: 'a package does not have the hash that the lock file demands',
    remedy: 'Check where the package comes from; renew the lock file when it is trusted.',
};
const NETWORK = 'Check the network, proxy and .npmrc.';
const NPM_ERRORS = {
    EUSAGE: {
        reason: 'package.json and the lock file do not fit together',
        remedy: 'Run `npm install` and commit package-lock.json.',
    },
    EINTEGRITY: BAD_HASH,
    EBADPLATFORM: {
        reason: 'a package is not for Linux or not for this processor',
        remedy: 'List it under optionalDependencies, or use one that runs on Lambda.',
    },
    ENOTFOUND: { reason: 'the registry cannot be reached', remedy: NETWORK },
    ECONNREFUSED: { reason: 'the registry cannot be reached', remedy: NETWORK },
    ETIMEDOUT: { reason: 'the registry does not answer', remedy: NETWORK },
    E401: { reason: 'the registry wants a login', remedy: 'Give npm a token: name its variable in build-env.' },
    E403: { reason: 'the registry refuses access', remedy: 'Check the token that .npmrc uses.' },
};
function noSuchPackage(name) {
    return { reason: `the registry has no ${name}`, remedy: 'Check the name, and the registry in .npmrc.' };
}
function outdated(lockFile, command) {
    return {
        reason: `package.json and ${lockFile} do not fit together`,
        remedy: `Run \`${command}\` and commit ${lockFile}.`,
    };
}
const noVersion = (name) => ({
    reason: `No matching version found for ${name}`,
    remedy: 'Choose a version that the registry has.',
});
const noNetwork = () => ({ reason: 'the registry cannot be reached', remedy: NETWORK });
const badHash = () => BAD_HASH;
const RULES = {
    pnpm: [
        [
            /ERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH)/,
            () => outdated('pnpm-lock.yaml', 'pnpm install'),
        ],
        [/ERR_PNPM_TARBALL_INTEGRITY/, badHash],
        [/help: (\S+) is not in the npm registry/, noSuchPackage],
        [/Failed to resolve (\S+@\S+)|No matching version found for (?:\S+@\S+)/, noVersion],
        [/ERR_PNPM_(?:META_FETCH_FAIL|FETCH_5\d\d)|ECONNREFUSED|ENOTFOUND|error sending request/, noNetwork],
    ],
    yarn: [
        [/lockfile needs to be updated/, () => outdated('yarn.lock', 'yarn install')],
        [/[Ii]ntegrity (?:check failed|when fetching)|Integrity checks? failed/, badHash],
        [/Couldn't find package "([^"]+)"/, noSuchPackage],
        [/Couldn't find any versions for "([^"]+)"/, noVersion],
        [/ECONNREFUSED|ENOTFOUND|network connection/, noNetwork],
    ],
    berry: [
        [/YN0028/, () => outdated('yarn.lock', 'yarn install')],
        [/YN0018/, badHash],
        [/YN0035: │ (\S+?)@npm:\S+: Package not found/, noSuchPackage],
        [/YN0082: │ (\S+): No candidates found/, name => noVersion(name.replace('@npm:', '@'))],
        [/ECONNREFUSED|ENOTFOUND|YN0001: │ RequestError/, noNetwork],
    ],
    bun: [
        [/lockfile had changes, but lockfile is frozen/, () => outdated('bun.lock', 'bun install')],
        [/Integrity ?[Cc]heck ?[Ff]ailed/, badHash],
        [/GET \S+\/((?:@[^/\s]+\/)?[^/\s]+) - 404/, noSuchPackage],
        [/No version matching "[^"]*" found for specifier "([^"]+)"/, noVersion],
        [/ConnectionRefused|FailedToOpenSocket|Unable to connect/, noNetwork],
    ],
};
/** How to recognise lines that tell causes, and how to read them. */
function explanationFor(manager) {
    if (manager === 'npm')
        return { clue: NPM_CLUE, explain: explainNpm };
    const rules = RULES[manager];
    return {
        clue: new RegExp(rules.map(([pattern]) => pattern.source).join('|')),
        explain: clues => {
            for (const [pattern, meaning] of rules) {
                const found = clues.map(line => pattern.exec(line)).find(match => match !== null);
                if (found !== undefined)
                    return meaning(found[1] ?? 'a package');
            }
            return undefined;
        },
    };
}
/** The explanation of a lock file that a package manager would change. */
function outdatedLock() {
    return outdated('yarn.lock', 'yarn install');
}
/** The failure for a package that is needed and was not installed, or does not run on Lambda. */
function unmetFailure({ kind, dependency, by }, recipe, { lockFile }) {
    const who = by === '' ? 'the function' : by;
    const where = lockFile === undefined ? '' : ` (${(0,paths/* shownPath */.pS)(lockFile)})`;
    if (kind === 'platform') {
        return new failure/* Failure */.HR('build', `${who} needs ${dependency}, which is not for Linux on ${recipe.architecture}`, {
            remedy: 'List it under optionalDependencies, or use a package that runs on Lambda.',
        });
    }
    if (kind === 'foreign') {
        return new failure/* Failure */.HR('build', `${who} asks for a version of ${dependency} that the workspace does not have`, {
            remedy: `Ask for the workspace's own (\`workspace:*\`, or a version that fits it).`,
        });
    }
    return new failure/* Failure */.HR('build', `${who} needs ${dependency}, and it was not installed${where}`, {
        remedy: 'List it under dependencies (not devDependencies), and renew the lock file.',
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/npm-cache.js
/**
 * Packages out of npm's own cache (cacache: `content-v2/<algorithm>/<digest>`), each held against the hash that the lock
 * file demands. npm fetches what is missing, with the user's registries, proxies and tokens.
 */










/**
 * Gives a reader for these archives. npm runs in `folder`, where the project's .npmrc lies, only when one is missing.
 * Throws a Failure: `build` for a package that does not exist or has another hash, `environment` without npm.
 */
async function cachedArchives(wanted, job, folder) {
    const caches = npmCacheFolders(job);
    const [cache = job.scratch] = caches;
    const missing = wanted.filter(archive => !caches.some(each => (0,external_node_fs_.existsSync)(contentPath(each, archive))));
    if (missing.length > 0)
        await fetchAll(missing, { job, folder, cache });
    return archive => {
        for (const each of caches) {
            const bytes = readVerified(each, archive);
            if (bytes !== undefined)
                return bytes;
        }
        throw otherHash(archive);
    };
}
/** npm's own configuration and cache stay in force: private registries are named there. */
function npmEnvironment(job) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, { configuration: ['.npmrc'], caches: ['.npm'] });
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: [
            // setup-node names the registry's configuration this way.
            ...['NPM_CONFIG_USERCONFIG', 'npm_config_userconfig'],
            ...['NPM_CONFIG_GLOBALCONFIG', 'npm_config_globalconfig'],
            ...['NPM_CONFIG_CACHE', 'npm_config_cache'],
        ],
        set: { NO_UPDATE_NOTIFIER: '1' },
    });
}
/** The one that npm writes to comes first: in a container it cannot reach the user's. */
function npmCacheFolders({ host, scratch }) {
    const own = (0,external_node_path_.join)(scratch, 'npm-cache');
    const named = host['npm_config_cache'] ?? host['NPM_CONFIG_CACHE'];
    const usual = named || (0,external_node_path_.join)(host['HOME'] ?? scratch, '.npm');
    return (0,container_scope/* currentContainer */.zt)() === undefined && canWrite(usual) ? [usual] : [own, usual];
}
function canWrite(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        (0,external_node_fs_.accessSync)(folder, external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
async function fetchAll(missing, { job, folder, cache }) {
    const npm = await (0,find_tool/* findTool */.SG)(find_tool/* NPM_QUESTION */.jm, job.host);
    if (npm === undefined)
        throw (0,missing_tool/* missingTool */.z)('npm');
    const specs = [...new Set(missing.map(({ name, version }) => `${name}@${version}`))].sort();
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    for (let at = 0; at < specs.length; at += SPECS_PER_RUN) {
        await job.run({
            command: npm.command,
            args: ['cache', 'add', '--cache', cache, ...specs.slice(at, at + SPECS_PER_RUN)],
            cwd: folder,
            environment: npmEnvironment(job),
            clue: NPM_CLUE,
            explain: explainNpm,
        });
    }
}
/** A command line holds about 2 MB (Linux, ARG_MAX). */
const SPECS_PER_RUN = 500;
function readVerified(cache, archive) {
    try {
        const bytes = (0,external_node_fs_.readFileSync)(contentPath(cache, archive));
        return (0,external_node_crypto_.createHash)('sha512').update(bytes).digest('hex') === sha512Of(archive) ? bytes : undefined;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function contentPath(cache, archive) {
    const digest = sha512Of(archive);
    const [first, second, rest] = [digest.slice(0, 2), digest.slice(2, 4), digest.slice(4)];
    return (0,external_node_path_.join)(cache, '_cacache', 'content-v2', 'sha512', first, second, rest);
}
function sha512Of({ integrity }) {
    const base64 = /(?:^|\s)sha512-([A-Za-z0-9+/=]+)/.exec(integrity)?.[1] ?? '';
    return Buffer.from(base64, 'base64').toString('hex');
}
function otherHash({ name, version, integrity }) {
    return new failure/* Failure */.HR('build', `${name}@${version} does not have the hash that the lock file demands`, {
        reason: 'a package does not have the hash that the lock file demands',
        remedy: 'Check where the package comes from; renew the lock file when it is trusted.',
        details: [`demanded: ${integrity}`],
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/esbuild-program.js
/**
 * Which esbuild bundles: the one that the project's lock file names, else ours. Either comes through npm's cache as the one
 * package that holds the program for this machine, checked by its SHA-512; no script of it runs.
 */








const PINNED_VERSION = '0.28.2';
/** `npm view @esbuild/<platform>@0.28.2 dist.integrity` */
const PINNED = {
    'linux-x64': 'sha512-4xTZr1FUmSoQW4XIWmit3tzQrUTZM+N3P0XV8xROKYF50XfI7xeO90+1bZvNwxIufQ9hDQVRJH5YhgPVF8A/HQ==',
    'linux-arm64': 'sha512-pW4AC0P3it8c7do9MVM4p51FzHzdM/TZrerurgRcHJ2WTa1VQ1CIq18xncfpBJw4ojkiZZrKW2yIBWBP92j6Ug==',
    'darwin-x64': 'sha512-uq6suIWYP37qzGddBKPw5QEQPi6HiLGsO7UmkpfyaYNQ3D+rN6w6WfwH+nuqcGXWvawGwxOEroO4YGnFh95azw==',
    'darwin-arm64': 'sha512-n4KqkOQrraxHJcgjM1RvwbigfQKIKJVpM7xp+KsxiyUSrRdIXnt73VhrPAx0fV44hgfmIVKjxMN9J1t5jySVkw==',
    'win32-x64': 'sha512-5ebpxr3nWMzrL/rnUI755Jkuee0bHL/Gq0WTF9lvcpv73wAp5eu8MfBUgWK9bhWvZjj7yX8etf/8tI8Ney695g==',
};
const platform = `${process.platform}-${process.arch}`;
const packageName = `@esbuild/${platform}`;
/** The user's when a lock file names it with its hash, else the pinned one. */
function chooseEsbuild(project) {
    const wants = project !== undefined && [project.member, project.top].some(asksForEsbuild);
    const locked = wants ? lockedEsbuild(project) : undefined;
    if (locked !== undefined)
        return { ...locked, passedOver: false };
    return { version: PINNED_VERSION, integrity: PINNED[platform], passedOver: wants };
}
/** Where the program lies below the folder that it was put into. */
const ESBUILD_PLACE = process.platform === 'win32' ? 'esbuild/esbuild.exe' : 'esbuild/bin/esbuild';
/** Puts the program below `folder`. Throws a Failure: `environment` where there is none for this machine, `build` for another hash. */
async function placeEsbuild(choice, job, folder) {
    const { version, integrity } = choice;
    if (integrity === undefined) {
        throw new failure/* Failure */.HR('environment', `no esbuild ${version} is known for this machine (${platform})`, {
            remedy: 'Add esbuild to devDependencies and commit the lock file: then that one is used.',
        });
    }
    const archive = { name: packageName, version, integrity };
    const read = await cachedArchives([archive], job, job.scratch);
    const file = unpackTarball(read(archive), 'esbuild').find(entry => entry.path === ESBUILD_PLACE);
    if (file === undefined) {
        throw new failure/* Failure */.HR('build', `${packageName}@${version} holds no program`, {
            remedy: 'Choose another version.',
        });
    }
    const program = (0,external_node_path_.join)(folder, ESBUILD_PLACE);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(program), { recursive: true });
    (0,external_node_fs_.writeFileSync)(program, file.bytes);
    (0,external_node_fs_.chmodSync)(program, 0o755);
}
function asksForEsbuild(folder) {
    const manifest = (0,external_node_path_.join)(folder, 'package.json');
    if (!(0,external_node_fs_.existsSync)(manifest))
        return false;
    const { dependencies, devDependencies, optionalDependencies } = readPackageJson(manifest);
    return 'esbuild' in { ...dependencies, ...devDependencies, ...optionalDependencies };
}
function lockedEsbuild({ manager, lockFile, top, member }) {
    if (lockFile === undefined)
        return undefined;
    if (manager === 'npm')
        return inNpmLock(lockFile, wayTo(top, member));
    const pattern = LOCK_PATTERNS[manager];
    if (pattern === undefined)
        return undefined;
    const found = [...(0,external_node_fs_.readFileSync)(lockFile, 'utf8').matchAll(pattern)].map(([, version = '', integrity]) => ({
        version,
        integrity,
    }));
    // A bundler of the project may bring another one of its own; then it cannot be told apart from here.
    return new Set(found.map(({ version }) => version)).size === 1 ? found[0] : undefined;
}
/** The nearest one, as Node.js would look it up. */
function inNpmLock(lockFile, member) {
    const lock = readNpmLock(lockFile);
    const folders = member === '' ? [''] : [`${member}/`, ''];
    for (const folder of folders) {
        const main = lock?.at(`${folder}node_modules/esbuild`);
        if (main === undefined)
            continue;
        const places = [`${main.path}/node_modules/`, `${folder}node_modules/`, 'node_modules/'];
        const found = places
            .map(place => lock?.at(`${place}${packageName}`))
            .find(item => item?.version === main.version);
        return found?.integrity === undefined ? undefined : { version: found.version, integrity: found.integrity };
    }
    return undefined;
}
const esbuild_program_escaped = packageName.replaceAll('/', '\\/');
const SHA512 = '(sha512-[A-Za-z0-9+/=]+)';
/** The entry of the program's package, with version and hash. Yarn from 2 on hashes archives of its own making. */
const LOCK_PATTERNS = {
    pnpm: new RegExp(`^ {2}'${esbuild_program_escaped}@([^'(]+)':\\s+resolution: \\{integrity: ${SHA512}`, 'gm'),
    yarn: new RegExp(`^"?${esbuild_program_escaped}@[^\\n]*:\\n {2}version "([^"]+)"\\n(?: {2}resolved [^\\n]*\\n)? {2}integrity ${SHA512}`, 'gm'),
    bun: new RegExp(`"${esbuild_program_escaped}": \\["${esbuild_program_escaped}@([^"]+)".*"${SHA512}"\\]`, 'g'),
};

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-check.js
/** What can be said of a Node.js project before anything is installed. */






/**
 * Returns warnings. Throws a Failure of class `user`: packages from git or the web that nobody allowed, local packages
 * outside the project, no lock file where one is demanded.
 */
function checkNodeProject(recipe, { project, options }, rules) {
    checkRemotes(project, options);
    for (const [name, folder] of project.locals)
        nodejs_check_checkInside(name, folder, rules);
    const { lockFile } = project;
    const needsLock = [project.member, ...project.locals.values()].some(folder => hasForeign(folder, project));
    if (options.useNpmCi === true && lockFile === undefined) {
        throw new failure/* Failure */.HR('user', 'UseNpmCi needs a lock file, and there is none', { remedy: makeLock(project) });
    }
    const warnings = unbuiltLocals(project);
    if (options.useNpmCi === false && lockFile !== undefined) {
        warnings.push(`${(0,paths/* shownPath */.pS)(recipe.manifest ?? '')}: UseNpmCi is false, so a later build may differ`);
    }
    if (lockFile !== undefined || !needsLock)
        return warnings;
    const message = `no ${LOCK_NAMES[project.manager]}, so a later build may differ`;
    if (rules.requireLock)
        throw new failure/* Failure */.HR('user', message, { remedy: makeLock(project) });
    return [...warnings, `${(0,paths/* shownPath */.pS)(recipe.manifest ?? '')}: ${message} (${makeLock(project)})`];
}
/** Whether a package of the project needs anything that is not of the project. */
function hasForeign(folder, { locals }) {
    return Object.keys(productionDependencies((0,external_node_path_.join)(folder, 'package.json'))).some(name => !locals.has(name));
}
const LOCK_NAMES = {
    npm: 'package-lock.json',
    pnpm: 'pnpm-lock.yaml',
    yarn: 'yarn.lock',
    berry: 'yarn.lock',
    bun: 'bun.lock',
};
function makeLock({ manager }) {
    const command = manager === 'berry' ? 'yarn' : manager;
    return `Run \`${command} install\` and commit ${LOCK_NAMES[manager]}.`;
}
function checkRemotes({ member, locals, lockFile, manager }, { allowRemote }) {
    if (allowRemote)
        return;
    for (const folder of [member, ...locals.values()]) {
        const manifest = (0,external_node_path_.join)(folder, 'package.json');
        const found = Object.entries(productionDependencies(manifest)).find(([, wanted]) => isRemoteSpec(wanted));
        if (found !== undefined)
            throw remoteFailure(found, manifest);
    }
    const lock = lockFile !== undefined && manager === 'npm' ? readNpmLock(lockFile) : undefined;
    const [found] = lock?.remotes ?? [];
    if (found !== undefined && lockFile !== undefined)
        throw remoteFailure(found, lockFile);
}
function remoteFailure([name, from], file) {
    return new failure/* Failure */.HR('user', `${name} comes from ${from}, and not from a registry`, {
        place: { file: (0,paths/* shownPath */.pS)(file) },
        remedy: 'Take a published version; or allow git repositories and web addresses with the option AllowRemote: true (their content may change).',
    });
}
function nodejs_check_checkInside(name, folder, { roots }) {
    if (roots.some(root => (0,paths/* isInside */.FK)(root, folder)))
        return;
    throw new failure/* Failure */.HR('user', `the local package ${name} lies outside the project: ${(0,paths/* shownPath */.pS)(folder)}`, {
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
/** A package of the workspace whose program text is made by a build of its own that has not run. */
function unbuiltLocals({ locals }) {
    return [...locals].flatMap(([name, folder]) => {
        const { main } = readPackageJson((0,external_node_path_.join)(folder, 'package.json'));
        if (main === undefined ||
            [main, `${main}.js`, (0,external_node_path_.join)(main, 'index.js')].some(file => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, file))))
            return [];
        return [
            `${(0,paths/* shownPath */.pS)(folder)}: ${(0,external_node_path_.basename)(main)}, the main file of ${name}, is not there (build it before, or bundle with nodejs-esbuild)`,
        ];
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-disk.js
/** Packages as a package manager has laid them out below a folder. */






const nodejs_disk_Names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).catch({});
const nodejs_disk_Words = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* string */.YjP().transform(word => [word])]).catch([]);
/** Strangers write what they like: whatever is malformed counts as absent. */
const Description = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().catch(''),
    version: schemas/* string */.YjP().catch(''),
    dependencies: nodejs_disk_Names,
    optionalDependencies: nodejs_disk_Names,
    peerDependencies: nodejs_disk_Names,
    bundleDependencies: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* boolean */.zMY()]).catch(false),
    bundledDependencies: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* boolean */.zMY()]).catch(false),
    bin: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())]).catch({}),
    os: nodejs_disk_Words,
    cpu: nodejs_disk_Words,
    libc: nodejs_disk_Words,
    scripts: nodejs_disk_Names,
});
/** `top` is the absolute folder of the project's private copy. */
function packagesOnDisk(top) {
    const real = (0,external_node_fs_.realpathSync)(top);
    const byFolder = new Map();
    const known = new Map();
    const find = (path) => {
        const file = (0,external_node_path_.join)(real, path, 'package.json');
        if (!(0,external_node_fs_.existsSync)(file))
            return undefined;
        const folder = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(real, path));
        if (!byFolder.has(folder)) {
            byFolder.set(folder, nodejs_disk_describe((0,paths/* nameBelow */.lX)(real, folder), folder));
        }
        return byFolder.get(folder);
    };
    return {
        at: path => {
            if (!known.has(path))
                known.set(path, find(path));
            return known.get(path);
        },
    };
}
function nodejs_disk_describe(path, folder) {
    const read = readDescription((0,external_node_path_.join)(folder, 'package.json'));
    const needs = new Map();
    for (const name of Object.keys(read.peerDependencies))
        needs.set(name, 'peer');
    for (const name of Object.keys(read.dependencies))
        needs.set(name, 'required');
    for (const name of Object.keys(read.optionalDependencies))
        needs.set(name, 'optional');
    const bundled = [read.bundleDependencies, read.bundledDependencies].flatMap(value => value === true ? [...needs.keys()] : value === false ? [] : value);
    const { os, cpu, libc, name, version } = read;
    return {
        path,
        name,
        version,
        needs,
        os,
        cpu,
        libc,
        programs: typeof read.bin === 'string' ? { [name.replace(/^@[^/]+\//, '')]: read.bin } : read.bin,
        bundled: bundled.filter(each => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'node_modules', each))),
        hasInstallScript: ['preinstall', 'install', 'postinstall'].some(each => each in read.scripts) ||
            (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'binding.gyp')),
    };
}
function readDescription(file) {
    try {
        return Description.parse(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\uFEFF/, '')));
    }
    catch {
        return Description.parse({});
    }
}
/** The files of one package, below `to`. What lies in its `node_modules` is not its own, unless it brings some along. */
function filesOfPackage(top, { path, bundled }, to) {
    const skip = (inside) => inside === 'node_modules/' && bundled.length === 0;
    const entries = [];
    for (const found of (0,walk/* walk */.G)((0,external_node_path_.join)(top, path), skip)) {
        const place = external_node_path_.posix.join(to, found.path);
        if (found.kind === 'file')
            entries.push((0,list_source/* diskEntry */.EV)(place, found.absolute, found));
    }
    return entries;
}

// EXTERNAL MODULE: ./.build/build/environment.js
var environment = __webpack_require__(2342);
// EXTERNAL MODULE: ./.build/build/unfit-tool.js
var unfit_tool = __webpack_require__(830);
;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-managers.js
/** The programs of package managers: which one a project wants, how to find it, which version it has. */









/** How to ask for the program of a package manager: a `yarn` of the wrong generation does not count. */
function managerQuestion(manager) {
    if (manager === 'npm')
        return find_tool/* NPM_QUESTION */.jm;
    const name = manager === 'berry' ? 'yarn' : manager;
    const fits = (version) => name !== 'yarn' || version.startsWith('1.') === (manager === 'yarn');
    return {
        names: [name],
        args: ['--version'],
        read: (stdout, command) => {
            const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0];
            if (version === undefined || !fits(version))
                return undefined;
            return { versions: { [name]: version }, ...witnessOf(command) };
        },
        name: stdout => {
            const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0];
            return version === undefined ? undefined : `${name} ${version}`;
        },
    };
}
/** Installed by npm it stays the same until this file changes; what a version manager put there may change any time. */
function witnessOf(command) {
    // In a container it is a name, and no file of this machine.
    if (!(0,external_node_path_.isAbsolute)(command))
        return {};
    const real = (0,external_node_fs_.realpathSync)(command);
    const description = (0,external_node_path_.join)((0,external_node_path_.dirname)(real), '..', 'package.json');
    const isPackage = real.includes(`${external_node_path_.sep}node_modules${external_node_path_.sep}`) && !real.includes(`${external_node_path_.sep}corepack${external_node_path_.sep}`);
    return isPackage && (0,external_node_fs_.existsSync)(description) ? { witnesses: [description] } : {};
}
/** The version that the project itself names: in `packageManager`, or by the file of `yarnPath`. */
function declaredVersion({ manager, top }) {
    const name = manager === 'berry' ? 'yarn' : manager;
    const declared = declaredManager(top);
    const bundled = manager === 'berry' ? /yarn-(\d+\.\d+\.\d+)/.exec(yarnPath(top) ?? '')?.[1] : undefined;
    return bundled ?? (declared?.name === name ? declared.version : undefined);
}
/**
 * The program for a project whose private copy lies at `top`. Throws a Failure of class `environment` when there is none, of
 * class `user` when yarnPath leads nowhere.
 */
async function programOf(manager, job, top) {
    const bundled = manager === 'berry' ? yarnPath(top) : undefined;
    if (bundled !== undefined)
        return bundledYarn((0,external_node_path_.join)(top, bundled), job);
    const question = { ...managerQuestion(manager), cwd: top };
    const found = await (0,find_tool/* findTool */.SG)(question, job.host);
    if (found !== undefined)
        return found;
    if (manager !== 'yarn' && manager !== 'berry')
        throw (0,missing_tool/* missingTool */.z)(manager);
    // A later Yarn does not read lock files of Yarn 1, and the other way round.
    const name = manager === 'yarn' ? 'yarn 1' : 'yarn 4';
    throw await (0,unfit_tool/* unfitTool */.X)(question, job.host, { name, needed: name });
}
/** `.yarnrc.yml` may name a program that lies in the project. */
function yarnPath(top) {
    const file = (0,external_node_path_.join)(top, '.yarnrc.yml');
    if (!(0,external_node_fs_.existsSync)(file))
        return undefined;
    const path = (0,dist.parseDocument)((0,external_node_fs_.readFileSync)(file, 'utf8')).get('yarnPath');
    return typeof path === 'string' ? path : undefined;
}
function bundledYarn(file, job) {
    const [node] = (0,environment/* findOnPath */.a)('node', job.host);
    if (node === undefined)
        throw (0,missing_tool/* missingTool */.z)('node');
    if (!(0,external_node_fs_.existsSync)(file)) {
        throw new failure/* Failure */.HR('user', 'the program that yarnPath of .yarnrc.yml names does not exist', {
            remedy: 'Commit it (`yarn set version` makes it), or remove yarnPath.',
        });
    }
    return {
        command: node,
        script: file,
        versions: { yarn: /yarn-(\d\S*)\.c?js$/.exec(file)?.[1] ?? 'unknown' },
    };
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-packages.js
/**
 * Which packages a function gets, and where in `node_modules`: everything that its package.json reaches, as Node.js
 * itself looks packages up, and nothing else that a workspace has installed. Paths are relative to the project's top.
 */

/**
 * A package that is needed and not there, that does not run on Lambda, or that was taken from a registry although the
 * workspace has one of that name, whose version does not fit.
 */
class UnmetNeed extends Error {
    kind;
    dependency;
    by;
    constructor(kind, dependency, by) {
        super(`${by} needs ${dependency}`);
        this.kind = kind;
        this.dependency = dependency;
        this.by = by;
    }
}
/**
 * Packages keep their places where the function is a project of its own. A member of a workspace has packages in two
 * folders above each other, which an artifact cannot have: then each goes to the top, and below whoever needs it where
 * another of that name is there already. Sorted by place; throws UnmetNeed.
 */
function placePackages(graph, rules) {
    const start = graph.at(rules.member);
    if (start === undefined)
        throw new UnmetNeed('missing', 'a package.json', rules.member);
    const keepsPlaces = rules.member === '' && rules.locals.size === 0;
    const locals = localPlaces(graph, start, rules);
    const placed = new Map(locals);
    const queue = [
        { package: start, to: '' },
        ...[...locals].map(([to, item]) => ({ package: item, to })),
    ];
    for (let visit = queue.shift(); visit !== undefined; visit = queue.shift()) {
        for (const needed of neededBy(visit.package, graph, rules)) {
            const to = keepsPlaces ? placeKept(needed, placed) : placeNew(needed, visit.to, placed);
            if (to === undefined)
                continue;
            placed.set(to, needed.package);
            queue.push({ package: needed.package, to });
        }
    }
    return [...placed]
        .filter(([to]) => !locals.has(to))
        .map(([to, item]) => ({ to, package: item }))
        .sort((a, b) => (a.to < b.to ? -1 : 1));
}
/** A local package is found by a link to its folder, or as a copy that the package manager made. */
function localPlaces(graph, start, rules) {
    const places = new Map();
    for (const [name, local] of rules.locals) {
        const seen = lookUp(graph, rules.member, name);
        const found = seen !== undefined && isLocal(seen, local) ? seen : graph.at(local.path);
        if (found === undefined)
            throw new UnmetNeed('missing', name, start.name);
        places.set(`node_modules/${name}`, found);
    }
    return places;
}
function isLocal(item, local) {
    return item.path === local.path || item.version === local.version;
}
function* neededBy(by, graph, rules) {
    const { architecture, locals, skipped } = rules;
    for (const [name, kind] of [...by.needs].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (by.bundled.includes(name) || skipped.has(name))
            continue;
        const found = lookUp(graph, by.path, name);
        const usable = found !== undefined && runsOnLambda(found, graph, architecture);
        const local = locals.get(name);
        if (local !== undefined && found !== undefined) {
            if (!isLocal(found, local))
                throw new UnmetNeed('foreign', name, by.name);
        }
        else if (usable)
            yield { name, package: found };
        else if (kind === 'required') {
            throw new UnmetNeed(found === undefined ? 'missing' : 'platform', name, by.name);
        }
    }
}
/** The look-up of Node.js (modules: loading from node_modules folders), with `..` above the project's top. */
function lookUp(graph, from, name) {
    for (let at = from;; at = external_node_path_.posix.dirname(at) === '.' ? '' : external_node_path_.posix.dirname(at)) {
        if (external_node_path_.posix.basename(at) !== 'node_modules') {
            const found = graph.at(external_node_path_.posix.join(at, 'node_modules', name));
            if (found !== undefined)
                return found;
        }
        if (at === '' || at === '..' || at.endsWith('/..'))
            return undefined;
    }
}
/** An optional package is left out, too, when something that it cannot do without is for another system. */
function runsOnLambda(item, graph, architecture, asked = []) {
    if (!nodejs_packages_fits(item.os, 'linux') || !nodejs_packages_fits(item.cpu, CPU[architecture]) || !nodejs_packages_fits(item.libc, 'glibc'))
        return false;
    if (asked.includes(item) || asked.length >= DEEPEST)
        return true;
    return [...item.needs].every(([name, kind]) => {
        if (kind !== 'required' || item.bundled.includes(name))
            return true;
        const needed = lookUp(graph, item.path, name);
        return (needed === undefined || !limited(needed) || runsOnLambda(needed, graph, architecture, [...asked, item]));
    });
}
/** Packages for one system only are leaves, or nearly so. */
const DEEPEST = 4;
const limited = (item) => item.os.length + item.cpu.length + item.libc.length > 0;
const CPU = { x86_64: 'x64', arm64: 'arm64' };
/** `os`, `cpu` and `libc` of package.json: a list of what fits, or of what does not (`!win32`). */
function nodejs_packages_fits(list, value) {
    if (list.length === 0 || list.includes('any'))
        return true;
    if (list.includes(`!${value}`))
        return false;
    return list.includes(value) || list.every(item => item.startsWith('!'));
}
function placeKept({ package: item }, placed) {
    return placed.has(item.path) ? undefined : item.path;
}
/** Undefined when the look-up from there finds it already. */
function placeNew({ name, package: item }, from, placed) {
    for (const place of placesAbove(from, name)) {
        const there = placed.get(place);
        if (there === item)
            return undefined;
        if (there !== undefined)
            return external_node_path_.posix.join(from, 'node_modules', name);
    }
    return `node_modules/${name}`;
}
function* placesAbove(from, name) {
    let at = from;
    for (;;) {
        yield external_node_path_.posix.join(at, 'node_modules', name);
        if (at === '')
            return;
        const above = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/')));
        at = above.replace(/\/$/, '');
    }
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-installers.js
/**
 * Package managers at work in a private copy. Each installs what its lock file says, for Lambda's platform, without
 * development packages, without links into a store, without scripts.
 */












/** Runs the project's package manager in the private copy; returns its version by name. */
async function runManager(installation) {
    const { project, job } = installation;
    const tool = await programOf(project.manager, job, installation.top);
    await INSTALLERS[project.manager](tool, installation);
    return tool.versions;
}
const INSTALLERS = {
    npm: installWithNpm,
    pnpm: installWithPnpm,
    yarn: installWithYarn,
    berry: installWithBerry,
    bun: installWithBun,
};
async function installWithNpm(tool, installation) {
    const { project, options, recipe } = installation;
    const way = wayTo(project.top, project.member);
    const locked = project.lockFile !== undefined && options.useNpmCi !== false;
    const remote = options.allowRemote ? ['--allow-git=all', '--allow-remote=all'] : [];
    await run(tool, installation, npmEnvironment(installation.job), [
        ...(locked ? ['ci'] : ['install', project.lockFile === undefined ? '--no-package-lock' : '--no-save']),
        ...(way === '' ? [] : [`--workspace=${way}`]),
        ...['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--install-links=false'],
        ...['--os=linux', `--cpu=${CPU[recipe.architecture]}`, '--libc=glibc', ...remote],
    ]);
}
async function installWithPnpm(tool, installation) {
    const { project, recipe, job, options } = installation;
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.npmrc', '.config/pnpm'],
        caches: ['.local/share/pnpm', '.cache/pnpm'],
    });
    const store = job.host['PNPM_HOME'] ?? (0,external_node_path_.join)(home, '.local/share/pnpm');
    const environment = (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: ['NPM_CONFIG_USERCONFIG', 'npm_config_userconfig'],
        set: { NO_UPDATE_NOTIFIER: '1', npm_config_manage_package_manager_versions: 'false' },
    });
    setPlatformForPnpm(installation);
    const way = wayTo(project.top, project.member);
    await run(tool, installation, environment, [
        'install',
        ...(project.lockFile === undefined ? ['--no-lockfile'] : ['--frozen-lockfile']),
        ...['--prod', '--ignore-scripts', '--node-linker=hoisted'],
        // On another disk than the home pnpm would make a store of its own there.
        `--config.store-dir=${(0,external_node_path_.join)(store, 'store')}`,
        // What is wrong stays wrong: pnpm would wait more than a minute.
        ...['--config.fetch-retry-mintimeout=1000', '--config.fetch-retry-maxtimeout=5000'],
        // Scripts may change files, and pnpm links them to its store.
        ...(options.allowedScripts.length > 0 ? ['--config.package-import-method=copy'] : []),
        ...(project.members.length > 0 ? ['--filter', `{./${way}}...`] : []),
        ...(takesPlatform(tool) ? platformFlags(recipe) : []),
    ]);
}
const platformFlags = (recipe) => ['--os=linux', `--cpu=${CPU[recipe.architecture]}`, '--libc=glibc'];
/** The options came with pnpm 10.14; before, the configuration alone says it. */
function takesPlatform({ versions }) {
    const [major = 0, minor = 0] = (versions['pnpm'] ?? '').split('.').map(Number);
    return major > 10 || (major === 10 && minor >= 14);
}
/** pnpm 9 reads this of package.json, later ones of pnpm-workspace.yaml; the lock file does not depend on it. */
function setPlatformForPnpm({ top, recipe }) {
    const platform = { os: ['linux'], cpu: [CPU[recipe.architecture]], libc: ['glibc'] };
    const workspace = (0,external_node_path_.join)(top, 'pnpm-workspace.yaml');
    if ((0,external_node_fs_.existsSync)(workspace))
        setInYaml(workspace, { supportedArchitectures: platform });
    const manifest = (0,external_node_path_.join)(top, 'package.json');
    if (!(0,external_node_fs_.existsSync)(manifest))
        return;
    const content = JSON.parse((0,external_node_fs_.readFileSync)(manifest, 'utf8'));
    content.pnpm = { ...content.pnpm, supportedArchitectures: platform };
    (0,external_node_fs_.writeFileSync)(manifest, JSON.stringify(content));
}
/** Yarn 1 cannot install for another platform: it takes the packages of all, and what does not fit stays out later. */
async function installWithYarn(tool, installation) {
    const { project, job } = installation;
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.npmrc', '.yarnrc'],
        caches: ['.cache/yarn'],
    });
    const environment = (0,build_environment/* buildEnvironment */.A)(job, { home, passedNames: ['YARN_CACHE_FOLDER'] });
    if (!isInYarnLock(installation))
        throw outdatedYarnLock();
    await run(tool, installation, environment, [
        'install',
        ...(project.lockFile === undefined ? ['--no-lockfile'] : ['--frozen-lockfile']),
        ...['--production', '--ignore-scripts', '--ignore-platform', '--ignore-engines'],
        ...['--non-interactive', '--no-progress'],
    ]);
}
/** Yarn 1 does not look into the packages of a workspace when it is told to leave the lock file alone. */
function isInYarnLock({ project: { member, locals, lockFile } }) {
    if (lockFile === undefined)
        return true;
    const entries = (0,external_node_fs_.readFileSync)(lockFile, 'utf8').match(/^\S.*:$/gm) ?? [];
    const locked = new Set(entries.flatMap(line => line.slice(0, -1).split(', ').map(unquoted)));
    return [member, ...locals.values()].every(folder => {
        const { dependencies, optionalDependencies } = readPackageJson((0,external_node_path_.join)(folder, 'package.json'));
        const wanted = Object.entries({ ...optionalDependencies, ...dependencies });
        return wanted.every(([name, spec]) => locals.has(name) || locked.has(`${name}@${spec}`));
    });
}
const unquoted = (text) => text.replace(/^"|"$/g, '');
async function installWithBerry(tool, installation) {
    const { project, recipe, job, top } = installation;
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.yarnrc.yml', '.npmrc'],
        caches: ['.yarn/berry'],
    });
    const environment = (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: ['YARN_GLOBAL_FOLDER'],
        set: { YARN_IGNORE_PATH: '1', YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
    });
    setInYaml((0,external_node_path_.join)(top, '.yarnrc.yml'), {
        nodeLinker: 'node-modules',
        nmMode: 'classic',
        enableScripts: false,
        enableTelemetry: false,
        enableGlobalCache: true,
        supportedArchitectures: { os: ['linux'], cpu: [CPU[recipe.architecture]], libc: ['glibc'] },
    });
    const lock = (0,external_node_path_.join)(top, 'yarn.lock');
    if (project.lockFile === undefined)
        (0,external_node_fs_.writeFileSync)(lock, '');
    // `focus` takes whatever fits: whether the lock file is up to date has to be asked before.
    const before = (0,external_node_fs_.readFileSync)(lock, 'utf8');
    await run(tool, installation, environment, ['install', '--mode=update-lockfile']);
    if (project.lockFile !== undefined && (0,external_node_fs_.readFileSync)(lock, 'utf8') !== before)
        throw outdatedYarnLock();
    const inMember = { ...installation, top: (0,external_node_path_.join)(top, wayTo(project.top, project.member)) };
    await run(tool, inMember, environment, ['workspaces', 'focus', '--production']);
}
function outdatedYarnLock() {
    const { reason, remedy } = outdatedLock();
    return new failure/* Failure */.HR('build', `nodejs-npm: ${reason}`, { reason, remedy, command: 'yarn install' });
}
async function installWithBun(tool, installation) {
    const { project, recipe, job, options } = installation;
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.npmrc', '.bunfig.toml'],
        caches: ['.bun/install/cache'],
    });
    const environment = (0,build_environment/* buildEnvironment */.A)(job, { home, passedNames: ['BUN_INSTALL_CACHE_DIR'] });
    const way = wayTo(project.top, project.member);
    const [major = 0, minor = 0] = (tool.versions['bun'] ?? '').split('.').map(Number);
    const knowsLibc = major > 1 || (major === 1 && minor >= 4);
    await run(tool, installation, environment, [
        'install',
        ...(project.lockFile === undefined ? ['--no-save'] : ['--frozen-lockfile']),
        ...['--production', '--ignore-scripts', '--linker=hoisted', '--no-progress'],
        ...['--os=linux', `--cpu=${CPU[recipe.architecture]}`, ...(knowsLibc ? ['--libc=glibc'] : [])],
        ...(options.allowedScripts.length > 0 ? ['--backend=copyfile'] : []),
        ...(way === '' ? [] : ['--filter', `./${way}`]),
    ]);
}
async function run(tool, { project, job, top }, environment, args) {
    await job.run({
        command: tool.command,
        args: [...(tool.script === undefined ? [] : [tool.script]), ...args],
        cwd: top,
        environment,
        ...explanationFor(project.manager),
    });
}
/** Sets keys of a YAML file, which may be missing; the rest stays as it is. */
function setInYaml(file, values) {
    const document = (0,dist.parseDocument)((0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : '');
    for (const [key, value] of Object.entries(values))
        document.set(key, value);
    (0,external_node_fs_.writeFileSync)(file, document.toString());
}

;// CONCATENATED MODULE: ./.build/build/workflows/npm-configuration.js
/** Reads .npmrc as far as it changes what npm leaves in node_modules. */


/** Keys that change the packages or their places, and not only where they come from (npm: config). */
const LAYOUT_KEYS = /^\s*(install-strategy|legacy-bundling|global-style|legacy-peer-deps|install-links|omit|include|production|optional|bin-links|node-linker|dry-run|package-lock)\b/im;
/** Whether the project's own .npmrc asks for another layout than npm's usual one. */
function changesLayout(top) {
    const file = (0,external_node_path_.join)(top, '.npmrc');
    return (0,external_node_fs_.existsSync)(file) && LAYOUT_KEYS.test((0,external_node_fs_.readFileSync)(file, 'utf8'));
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-locked.js
/** The packages of a function and their places, out of a lock file or of what a package manager has laid out. */






/** Functions that share a package share the answer; it lives as long as the lock file is remembered. */
const placements = new WeakMap();
/** Undefined when the lock file alone does not say everything, or is not npm's, or does not fit package.json. */
function lockedPlacements({ recipe, project, options }) {
    const { manager, lockFile, top, member } = project;
    if (manager !== 'npm' || lockFile === undefined || options.useNpmCi === false)
        return undefined;
    if (changesLayout(top))
        return undefined;
    const lock = readNpmLock(lockFile);
    if (lock === undefined || !lock.fits(project))
        return undefined;
    const known = placements.get(lock) ?? new Map();
    placements.set(lock, known);
    const key = JSON.stringify([member, recipe.architecture, options.allowedScripts]);
    if (!known.has(key))
        known.set(key, placeLocked(lock, { recipe, project, options }));
    return known.get(key);
}
function placeLocked(lock, { recipe, project, options }) {
    try {
        const placed = place(lock, recipe, project);
        const runsScripts = placed.some(({ package: item }) => item.hasInstallScript && options.allowedScripts.includes(item.name));
        return runsScripts || placed.some(({ package: item }) => lock.needsNpm(item.path)) ? undefined : placed;
    }
    catch (error) {
        // npm finds the words for what is wrong with it.
        if (error instanceof UnmetNeed)
            return undefined;
        throw error;
    }
}
/** Throws UnmetNeed. */
function place(graph, recipe, project) {
    const locals = [...ownLocals(project)].map(([name, folder]) => {
        const { version = '' } = readPackageJson((0,external_node_path_.join)(folder, 'package.json'));
        return [name, { path: wayTo(project.top, folder), version }];
    });
    return placePackages(graph, {
        member: wayTo(project.top, project.member),
        locals: new Map(locals),
        skipped: project.separate,
        architecture: recipe.architecture,
    });
}
/** Local packages whose own packages come with the project's. */
function ownLocals({ locals, separate }) {
    return new Map([...locals].filter(([name]) => !separate.has(name)));
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-mirror.js
/** A private copy of what package managers read of a project: manifests, lock file, configuration, patches. No code. */






/** Beside the lock file. Registries are needed to install, and are never part of an artifact. */
const CONFIGURATION = [
    '.npmrc',
    '.yarnrc',
    '.yarnrc.yml',
    'bunfig.toml',
    'pnpm-workspace.yaml',
    '.pnpmfile.cjs',
    '.pnpmfile.mjs',
];
/** Yarn's own parts that may be committed: its program, plug-ins and patches, and nothing that it has cached. */
const YARN_FOLDERS = ['.yarn/releases', '.yarn/plugins', '.yarn/patches'];
/** What an installation reads, named relative to the folder that holds it all. */
function projectFiles(project) {
    const { top, member, members, locals, archives, lockFile } = project;
    const packages = new Set([top, member, ...members, ...locals.values()]);
    const files = [
        ...[...packages].flatMap(folder => [(0,external_node_path_.join)(folder, 'package.json'), (0,external_node_path_.join)(folder, '.npmrc')]),
        ...CONFIGURATION.map(name => (0,external_node_path_.join)(top, name)),
        ...(lockFile === undefined ? [] : [lockFile]),
        ...YARN_FOLDERS.flatMap(name => filesBelow((0,external_node_path_.join)(top, name))),
        ...patches(top).map(path => (0,external_node_path_.join)(top, path)),
        ...archives,
    ];
    const base = baseOf(project);
    return [...new Set(files)]
        .filter(file => (0,external_node_fs_.existsSync)(file))
        .map(path => ({ name: wayTo(base, path), path }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** Copies these files below `folder`, and returns where the project's top lies there. */
function mirrorProject(project, folder) {
    for (const { name, path } of projectFiles(project)) {
        const to = (0,external_node_path_.join)(folder, name);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
        (0,external_node_fs_.copyFileSync)(path, to);
    }
    const top = (0,external_node_path_.join)(folder, wayTo(baseOf(project), project.top));
    (0,external_node_fs_.mkdirSync)(top, { recursive: true });
    return top;
}
/** The deepest folder that holds everything of the project that a function needs. */
function baseOf({ top, member, locals, archives }) {
    return commonFolder([top, member, ...locals.values(), ...archives.map(external_node_path_.dirname)]);
}
function filesBelow(folder) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    return [...(0,walk/* walk */.G)(folder, () => false)].flatMap(found => (found.kind === 'file' ? [found.absolute] : []));
}
function patches(top) {
    const manifest = (0,external_node_path_.join)(top, 'package.json');
    const workspace = (0,external_node_path_.join)(top, 'pnpm-workspace.yaml');
    const declared = (0,external_node_fs_.existsSync)(manifest) ? readPackageJson(manifest) : undefined;
    const ofPnpm = declared?.pnpm?.['patchedDependencies'];
    return [
        ...Object.values(declared?.patchedDependencies ?? {}),
        ...(typeof ofPnpm === 'object' && ofPnpm !== null ? Object.values(ofPnpm) : []),
        ...Object.values(((0,external_node_fs_.existsSync)(workspace) ? readPnpmWorkspace(workspace) : {}).patchedDependencies ?? {}),
    ].filter(path => typeof path === 'string');
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-programs.js
/** The programs that packages bring: links in `.bin`, and files that may be executed. */

/** The tree of these packages, with their programs as npm leaves them. */
function withPrograms(entries, placed) {
    const files = new Map(entries.map(entry => [entry.path, entry]));
    for (const { to, package: item } of placed) {
        const folder = to.slice(0, -1 - folderNameOf(to).length);
        for (const [program, target] of Object.entries(item.programs)) {
            const path = `${to}/${target.replace(/^\.\//, '')}`;
            const file = files.get(path);
            if (file === undefined || file.kind === 'link' || /[/\\]/.test(program))
                continue;
            files.set(path, { ...file, mode: 0o755 });
            const link = `${folder}/.bin/${program}`;
            if (files.has(link))
                continue;
            files.set(link, {
                kind: 'link',
                path: link,
                target: `../${folderNameOf(to)}/${target.replace(/^\.\//, '')}`,
            });
        }
    }
    return (0,model_tree/* makeTree */.TI)(files.values());
}
/** `node_modules/@scope/a` → `@scope/a`. */
function folderNameOf(to) {
    return to.slice(to.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-scripts.js
/** Install scripts of packages: listed, and run for those only that the user allows. */





/**
 * Runs the scripts of allowed packages with `npm rebuild`, whoever installed them: they run on this machine, so what they
 * compile is for this machine. Throws a Failure of class `build`.
 */
async function runScripts(placed, installation) {
    const { job, top, options } = installation;
    const names = new Set(scripted(placed).flatMap(({ name }) => (options.allowedScripts.includes(name) ? [name] : [])));
    if (names.size === 0)
        return;
    const npm = await (0,find_tool/* findTool */.SG)(find_tool/* NPM_QUESTION */.jm, job.host);
    if (npm === undefined)
        throw (0,missing_tool/* missingTool */.z)('npm');
    allowForNpm((0,external_node_path_.join)(top, 'package.json'), [...names]);
    await job.run({
        command: npm.command,
        args: ['rebuild', ...names, '--ignore-scripts=false', '--foreground-scripts', '--no-audit', '--no-fund'],
        cwd: top,
        environment: npmEnvironment(job),
    });
}
/** One line that names them all, and says how to allow them. */
function sayUnrunScripts(placed, allowed, job) {
    const unrun = scripted(placed).filter(({ name }) => !allowed.includes(name));
    const names = [...new Set(unrun.map(({ name, version }) => `${name}@${version}`))];
    if (names.length === 0)
        return;
    const example = unrun[0]?.name ?? '';
    job.say(`install scripts were not run: ${names.join(', ')} (a package that needs its script is allowed by the option AllowScripts: [${example}], or where its package manager has it: allowScripts, onlyBuiltDependencies, trustedDependencies)`);
}
function scripted(placed) {
    return placed.flatMap(({ package: item }) => (item.hasInstallScript ? [item] : []));
}
/** npm 11.19 and later run scripts of packages that package.json allows, and no others. */
function allowForNpm(manifest, names) {
    const content = JSON.parse((0,external_node_fs_.readFileSync)(manifest, 'utf8'));
    content.allowScripts = Object.fromEntries(names.map(name => [name, true]));
    (0,external_node_fs_.writeFileSync)(manifest, JSON.stringify(content));
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-install.js
/**
 * The packages of a function, as a tree. Where npm's lock file says everything, they come straight out of npm's cache; else
 * the package manager that keeps the lock file installs them in a private copy of the project.
 */















/**
 * What the packages depend on. Of a lock file that says everything it is what it says of this function: another change of
 * the file installs nothing anew. Undefined when nothing is needed.
 */
function installInputs(install) {
    const parts = partsOf(install).flatMap(part => inputsOf(part.install) ?? []);
    if (parts.length === 0)
        return undefined;
    return {
        files: parts.flatMap(part => part.files),
        options: parts.map(part => part.options ?? null),
    };
}
function inputsOf(install) {
    const { project, options } = install;
    if (!needsPackages(project))
        return undefined;
    const placed = lockedPlacements(install);
    if (placed !== undefined)
        return { files: [], options: { packages: placed.map(describePlacement) } };
    const settings = {
        scripts: options.allowedScripts,
        remote: options.allowRemote,
        ci: options.useNpmCi ?? null,
    };
    return {
        files: projectFiles(project),
        options: { member: wayTo(project.top, project.member), ...settings },
    };
}
/** Installs below `job.scratch`. Throws Failure: `build`, `environment`, `cancelled`. */
async function installPackages(install, job) {
    const entries = [];
    const tools = {};
    for (const [index, { install: part, folder }] of partsOf(install).entries()) {
        if (!needsPackages(part.project))
            continue;
        const scratch = (0,external_node_path_.join)(job.scratch, `packages-${index}`);
        const placed = lockedPlacements(part);
        const built = await (placed === undefined
            ? installWithManager(part, job, scratch)
            : unpackLocked(part, placed, job, scratch));
        entries.push(...(0,model_tree/* below */.Gz)(folder, built.tree));
        Object.assign(tools, built.tools);
    }
    return { tree: (0,model_tree/* makeTree */.TI)(entries), tools };
}
/** The function's project, and the projects of local packages that its package manager leaves alone. */
function partsOf(install) {
    const { recipe, project } = install;
    const apart = [...project.locals].flatMap(([name, folder]) => {
        if (!project.separate.has(name))
            return [];
        const own = nodeProject({ manifest: (0,external_node_path_.join)(folder, 'package.json'), root: recipe.root });
        return own === undefined
            ? []
            : [{ install: { ...install, project: own }, folder: `node_modules/${name}` }];
    });
    return [{ install, folder: '' }, ...apart];
}
/** Whether anything has to be installed for the project itself, or the packages that belong to it. */
function needsPackages(project) {
    return [project.member, ...ownLocals(project).values()].some(folder => hasForeign(folder, project));
}
function describePlacement({ to, package: item }) {
    return [to, `${item.name}@${item.version}`, item.integrity ?? '', ...Object.entries(item.programs).flat()];
}
async function unpackLocked({ project }, placed, job, scratch) {
    const folder = mirrorProject(project, scratch);
    const read = await cachedArchives(placed.map(archiveOf), job, folder);
    const entries = [];
    for (const [index, placement] of placed.entries()) {
        entries.push(...unpack(placement, read));
        if (index % PACKAGES_BETWEEN_PAUSES === 0)
            await new Promise(resolve => setImmediate(resolve));
    }
    sayUnrunScripts(placed, [], job);
    return { tree: withPrograms(entries, placed), tools: {} };
}
/** Unpacking is synchronous: other builds get their turn every few milliseconds. */
const PACKAGES_BETWEEN_PAUSES = 8;
function archiveOf({ package: { name, version, integrity = '' } }) {
    return { name, version, integrity };
}
function unpack(placement, read) {
    const archive = archiveOf(placement);
    try {
        return unpackTarball(read(archive), placement.to);
    }
    catch (cause) {
        if (cause instanceof failure/* Failure */.HR)
            throw cause;
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new failure/* Failure */.HR('build', `${archive.name}@${archive.version} is no sound package: ${reason}`, {
            cause,
            remedy: 'Choose another version.',
        });
    }
}
async function installWithManager({ recipe, project, options }, job, scratch) {
    const top = mirrorProject(project, scratch);
    const installation = { recipe, project, options, job, top };
    const tools = await runManager(installation);
    const placed = placedOnDisk(installation);
    await runScripts(placed, installation);
    sayUnrunScripts(placed, options.allowedScripts, job);
    const entries = placed.flatMap(({ to, package: item }) => filesOfPackage(top, item, to));
    return { tree: withPrograms(entries, placed), tools };
}
function placedOnDisk({ recipe, project, top }) {
    try {
        return place(packagesOnDisk(top), recipe, project);
    }
    catch (error) {
        if (!(error instanceof UnmetNeed))
            throw error;
        throw unmetFailure(error, recipe, project);
    }
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-npm.js
/**
 * Node.js with npm, pnpm, Yarn or Bun: what the lock file says, for Lambda's platform and processor, without development
 * packages and without running anybody's install scripts. Packages of the same repository come along as copies.
 */










/** What lies beside Node.js code and is no part of it: installed packages, lock files, leftovers. */
const NODE_JUNK = [
    ...['node_modules/', '/package-lock.json', '/npm-shrinkwrap.json', 'npm-debug.log*', '.nyc_output/'],
    ...['/pnpm-lock.yaml', '/pnpm-workspace.yaml', '.pnpmfile.cjs', '.pnpm-store/', '.pnpm-debug.log*'],
    ...['/yarn.lock', '.yarn/', '.yarnrc', '.yarnrc.yml', '.pnp.*', 'yarn-error.log*'],
    ...['/bun.lock', '/bun.lockb', '/bunfig.toml'],
];
const nodejsNpm = {
    name: 'nodejs-npm',
    version: 2,
    languages: ['nodejs'],
    manifests: ['package.json'],
    findLock: lockFileOf,
    junk: NODE_JUNK,
    layerFolder: 'nodejs',
    furtherSource,
    check(recipe, rules) {
        const install = installOf(recipe);
        return install === undefined ? [] : checkNodeProject(recipe, install, rules);
    },
    dependencies(recipe) {
        const install = installOf(recipe);
        return install && installInputs(install);
    },
    tools: (recipe, versions) => managerVersion(installOf(recipe), versions),
    async install(recipe, job) {
        const install = installOf(recipe);
        return install === undefined ? { tree: [], tools: {} } : installPackages(install, job);
    },
};
function installOf(recipe) {
    const project = nodeProject(recipe);
    const options = installOptions(recipe, project);
    return project && { recipe, project, options };
}
/**
 * The major version of the package manager, where one decides how packages are laid out: what comes out of npm's cache by
 * the lock file is the same for all of them.
 */
async function managerVersion(install, versions) {
    if (install === undefined || installInputs(install) === undefined)
        return {};
    if (lockedPlacements(install) !== undefined && install.project.separate.size === 0)
        return {};
    const { manager } = install.project;
    const question = managerQuestion(manager);
    const [name = manager] = question.names;
    const version = declaredVersion(install.project) ?? (await versions.ask(manager, question))?.versions[name];
    return { [name]: version?.split('.')[0] ?? 'missing' };
}
/**
 * Local packages as copies in `node_modules`, and a package.json from elsewhere: its `type` decides how Node.js reads the
 * code.
 */
function furtherSource(recipe, rules) {
    const project = nodeProject(recipe);
    const locals = [...(project?.locals ?? [])].map(([name, folder]) => (0,model_tree/* below */.Gz)(`node_modules/${name}`, listLocalPackage(folder, recipe, rules)));
    return (0,model_tree/* makeTree */.TI)([...locals.flat(), ...description(recipe)]);
}
/** The files of a local package, by the rules that hold for code. */
function listLocalPackage(folder, { root, source }, { roots }) {
    const top = roots.find(each => (0,paths/* isInside */.FK)(each, folder)) ?? root;
    const listed = (0,list_source/* listSource */.Kq)({
        folder,
        top,
        roots,
        junk: NODE_JUNK,
        asItLies: false,
        ownFiles: (0,paths/* isInside */.FK)(folder, source) ? [source] : [],
        include: [],
        exclude: [],
    });
    return listed.tree;
}
function description({ manifest }) {
    if (manifest === undefined)
        return [];
    const { size } = (0,external_node_fs_.statSync)(manifest);
    return [(0,list_source/* diskEntry */.EV)('package.json', manifest, { size, executable: false })];
}

;// CONCATENATED MODULE: ./.build/build/workflows/tsconfig-files.js
/** The tsconfig files that esbuild reads: the nearest one above the code, and what it extends. */



/**
 * Absolute paths of files of the project. `named` is the option's, relative to the code folder; a package that is extended
 * is no file of the project.
 */
function tsconfigFiles(source, named, top) {
    const first = named === undefined ? (0,paths/* findAbove */.nM)('tsconfig.json', source, top) : (0,external_node_path_.resolve)(source, named);
    const files = new Set();
    const read = (file) => {
        if (files.has(file) || !tsconfig_files_isFile(file))
            return;
        files.add(file);
        for (const extended of extendedBy((0,external_node_fs_.readFileSync)(file, 'utf8'))) {
            if (!/^\.{0,2}\//.test(extended))
                continue;
            const path = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), extended);
            const candidates = [path, `${path}.json`, (0,external_node_path_.join)(path, 'tsconfig.json')];
            const found = candidates.find(tsconfig_files_isFile);
            if (found !== undefined)
                read(found);
        }
    };
    if (first !== undefined)
        read(first);
    return [...files];
}
/** `extends` is a text or a list; tsconfig files have comments, so they are no JSON. */
function extendedBy(text) {
    const bare = text.replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_all, literal) => literal ?? '');
    const value = /"extends"\s*:\s*(\[[^\]]*\]|"(?:[^"\\]|\\.)*")/.exec(bare)?.[1] ?? '';
    return [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path);
}
function tsconfig_files_isFile(path) {
    return (0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.statSync)(path).isFile();
}

;// CONCATENATED MODULE: ./.build/build/workflows/nodejs-esbuild.js
/**
 * Node.js bundled by esbuild: the code, its packages and those of the same repository in one file for each entry point, at the
 * places where the sources lie, so that handlers keep their names.
 */



















const nodejsEsbuild = {
    name: 'nodejs-esbuild',
    version: 1,
    manifests: ['package.json'],
    manifestAbove: 'package.json',
    buildMethods: ['esbuild'],
    findLock: lockFileOf,
    needs: options => (Object.keys(options).some(name => /^entry[-_]?points$/i.test(name)) ? [] : ['handler']),
    junk: NODE_JUNK,
    layerFolder: 'nodejs',
    inputs: nodejs_esbuild_inputs,
    check(recipe, rules) {
        esbuildFlags(recipe, (0,external_node_path_.extname)(entryPoints(recipe)[0] ?? ''));
        const install = nodejs_esbuild_installOf(recipe);
        return install === undefined ? [] : checkNodeProject(recipe, install, rules);
    },
    dependencies(recipe) {
        const install = nodejs_esbuild_installOf(recipe);
        return install && installInputs(install);
    },
    async tools(recipe, versions) {
        const { version } = chooseEsbuild(nodeProject(recipe));
        return { ...(await managerVersion(nodejs_esbuild_installOf(recipe), versions)), esbuild: version };
    },
    async install(recipe, job) {
        const install = nodejs_esbuild_installOf(recipe);
        if (install === undefined)
            return { tree: [], tools: {} };
        const { tree, tools } = await installPackages(install, job);
        return { tree: tree.filter(isForBundling), tools };
    },
    compile: (recipe, job, installed) => (0,container_scope/* onHost */.GH)(() => bundle(recipe, job, installed)),
};
function nodejs_esbuild_installOf(recipe) {
    const project = nodeProject(recipe);
    const options = installOptions(recipe, project, ESBUILD_OPTIONS);
    return project && { recipe, project, options };
}
/** Half of the files of many packages describe types and are for people: no bundler reads them. */
function isForBundling({ kind, path }) {
    return kind !== 'link' && !/\.(d\.[cm]?ts|d\.[cm]?ts\.map|md|markdown|flow)$/i.test(path);
}
/** package.json above the code (its `type` counts), tsconfig files, local packages. */
function nodejs_esbuild_inputs(recipe, rules) {
    const project = nodeProject(recipe);
    const locals = [...(project?.locals.values() ?? [])].flatMap(folder => listLocalPackage(folder, recipe, rules).flatMap(entry => (entry.kind === 'disk' ? [entry.file] : [])));
    const named = esbuildOptions(recipe).text('Tsconfig');
    const configured = tsconfigFiles(recipe.source, named, (0,project_copy/* ceilingOf */.tO)(recipe));
    const own = configured.filter(file => rules.roots.some(root => (0,paths/* isInside */.FK)(root, file)));
    const manifest = recipe.manifest === undefined ? [] : [recipe.manifest];
    return (0,project_copy/* namedInputs */.zC)([...manifest, ...own, ...locals], recipe);
}
async function bundle(recipe, job, installed) {
    const project = nodeProject(recipe);
    const choice = chooseEsbuild(project);
    if (choice.passedOver) {
        job.say(`the lock file does not say which esbuild that is: bundled with esbuild ${choice.version}`);
    }
    const program = await sharedEsbuild(choice, job);
    // Node.js and esbuild look for packages in the folders above, when nothing nearer has them.
    const packages = await sharedPackages(installed, job);
    const work = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(packages, 'build-'));
    const copy = (0,external_node_path_.join)(work, 'copy');
    const place = (0,project_copy/* copyProject */.N_)(recipe, copy);
    if (project !== undefined)
        linkLocals(project, { copy, packages, place });
    const out = (0,external_node_path_.join)(work, 'out');
    await runEsbuild(recipe, job, { program, source: place(recipe.source), out });
    const tree = (0,model_tree/* makeTree */.TI)([...dataFiles(recipe), ...(0,private_copy/* listTree */.nT)(out)]);
    checkHandler(recipe, tree);
    return { tree, tools: { ...installed.tools, esbuild: choice.version } };
}
async function sharedEsbuild(choice, job) {
    const folder = await job.share(`esbuild ${choice.version}`, async (at) => {
        await placeEsbuild(choice, job, at);
    });
    return (0,external_node_path_.join)(folder, ESBUILD_PLACE);
}
/** Packages that come out of the store are unpacked once for all functions that have them. */
function sharedPackages({ tree }, job) {
    const [first] = tree;
    const name = first?.kind === 'member' ? first.archive : job.scratch;
    return job.share(`packages ${name}`, folder => (0,private_copy/* copyTree */.EL)(tree, folder));
}
/**
 * Local packages are found by their names, and find their own versions of what others have in another one: the installed
 * packages hold those below the local package's name.
 */
function linkLocals({ locals }, { copy, packages, place }) {
    for (const [name, folder] of locals) {
        nodejs_esbuild_link((0,external_node_path_.join)(copy, 'node_modules', name), place(folder));
        const own = (0,external_node_path_.join)(packages, 'node_modules', name, 'node_modules');
        if ((0,external_node_fs_.existsSync)(own))
            nodejs_esbuild_link((0,external_node_path_.join)(place(folder), 'node_modules'), own);
    }
}
function nodejs_esbuild_link(at, target) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(at), { recursive: true });
    (0,external_node_fs_.symlinkSync)((0,external_node_path_.relative)((0,external_node_path_.dirname)(at), target), at);
}
async function runEsbuild(recipe, job, { program, source, out }) {
    const entries = entryPoints(recipe);
    const home = (0,external_node_path_.join)(job.scratch, 'home');
    (0,external_node_fs_.mkdirSync)(home, { recursive: true });
    await job.run({
        command: program,
        args: [
            ...entries.map(entry => `./${entry}`),
            ...esbuildFlags(recipe, (0,external_node_path_.extname)(entries[0] ?? '')),
            ...[`--outdir=${out}`, '--outbase=.', '--log-level=warning'],
        ],
        // Comments in the output name files relative to this: it is the same way in every build.
        cwd: source,
        environment: (0,build_environment/* buildEnvironment */.A)(job, { home }),
        clue: ESBUILD_CLUE,
        explain: explainEsbuild,
    });
}

// EXTERNAL MODULE: ./.build/build/workflows/plug-in.js + 1 modules
var plug_in = __webpack_require__(1941);
// EXTERNAL MODULE: ./.build/build/workflows/prebuilt.js
var prebuilt = __webpack_require__(261);
// EXTERNAL MODULE: ./.build/build/workflows/python-pip.js
var python_pip = __webpack_require__(3420);
// EXTERNAL MODULE: ./.build/build/workflows/pyproject.js
var pyproject = __webpack_require__(9476);
// EXTERNAL MODULE: ./.build/build/workflows/python-artifact.js
var python_artifact = __webpack_require__(2719);
// EXTERNAL MODULE: ./.build/build/workflows/python-locks.js
var python_locks = __webpack_require__(8869);
// EXTERNAL MODULE: ./.build/build/workflows/python-options.js
var python_options = __webpack_require__(3659);
// EXTERNAL MODULE: ./.build/build/workflows/python-sources.js
var python_sources = __webpack_require__(8299);
// EXTERNAL MODULE: ./.build/build/workflows/requirements.js
var requirements = __webpack_require__(3446);
// EXTERNAL MODULE: ./.build/build/workflows/uv.js
var uv = __webpack_require__(1294);
;// CONCATENATED MODULE: ./.build/build/workflows/python-export.js
/**
 * From a lock file to a list of requirements, by the tool that wrote it, in a private copy: lock files are checked against
 * the project, never written.
 */
















/** Throws Failure: `environment` (the tool is missing), `build` (the lock file is out of date), `cancelled`. */
async function exportLock(locked, job) {
    const lock = (0,python_locks/* readLock */.mF)(locked.lockFile, locked.manifest);
    const copy = copyProject(locked, lock, job);
    const tool = await (0,find_tool/* findTool */.SG)(QUESTIONS[lock.kind], job.host);
    if (tool === undefined) {
        const needed = lock.kind === 'uv' ? `uv ${uv/* OLDEST_UV */.m0} or newer` : lock.kind;
        throw await (0,unfit_tool/* unfitTool */.X)(QUESTIONS[lock.kind], job.host, { name: lock.kind, needed });
    }
    const folder = (0,external_node_path_.dirname)(copy(lock.kind === 'uv' ? locked.lockFile : locked.manifest));
    const file = (0,external_node_path_.join)(folder, 'lambda-build-requirements.txt');
    const { extras } = (0,python_options/* pythonOptions */.d)(locked.recipe);
    await EXPORTS[lock.kind]({ tool, folder, file, extras, lock, recipe: locked.recipe, job });
    return { requirements: (0,requirements/* readRequirements */.F)(file), tool };
}
/** The files that an export reads: manifest and lock file, those of the workspace, and whole local packages. */
function lockInputs({ manifest, lockFile }, lock) {
    const top = (0,external_node_path_.join)((0,external_node_path_.dirname)(lockFile), 'pyproject.toml');
    const members = [...lock.folders, ...lock.others].map(folder => (0,external_node_path_.join)(folder, 'pyproject.toml'));
    const found = new Set([lockFile, manifest, ...(lock.kind === 'uv' ? [top] : []), ...members]);
    return [...found].filter(file => (0,external_node_fs_.existsSync)(file));
}
/** Copies all of that below the scratch folder, at the same places to each other; gives the place of the copy of a file. */
function copyProject(locked, lock, job) {
    const to = (0,external_node_path_.join)(job.scratch, 'locked');
    const files = lockInputs(locked, lock);
    const top = python_export_commonFolder([...files.map(file => (0,external_node_path_.dirname)(file)), ...lock.folders]);
    const entries = files.map(file => (0,list_source/* diskEntry */.EV)((0,external_node_path_.relative)(top, file), file, { size: 0, executable: false }));
    (0,private_copy/* copyTree */.EL)((0,model_tree/* makeTree */.TI)(entries), to);
    for (const folder of lock.folders)
        (0,private_copy/* copyTree */.EL)((0,python_sources/* packageFiles */.i9)(folder, ['/']), (0,external_node_path_.join)(to, (0,external_node_path_.relative)(top, folder)));
    return file => (0,external_node_path_.join)(to, (0,external_node_path_.relative)(top, file));
}
function python_export_commonFolder(folders) {
    let common = folders[0] ?? '/';
    while (!folders.every(folder => (0,paths/* isInside */.FK)(common, folder)))
        common = (0,external_node_path_.dirname)(common);
    return common;
}
const versionQuestion = (name) => ({
    names: [name],
    args: ['--version'],
    read: stdout => {
        const version = /(\d+\.\d+(\.\d+)?)/.exec(stdout)?.[1];
        return version === undefined ? undefined : { versions: { [name]: version } };
    },
});
const QUESTIONS = {
    uv: uv/* UV_QUESTION */.PW,
    poetry: versionQuestion('poetry'),
    pdm: versionQuestion('pdm'),
    pipenv: versionQuestion('pipenv'),
};
const EXPORTS = {
    uv: exportUv,
    poetry: exportPoetry,
    pdm: exportPdm,
    pipenv: exportPipenv,
};
async function exportUv({ tool, folder, file, extras, lock, recipe, job }) {
    const args = [
        'export',
        ...['--package', lock.project ?? ''],
        ...['--format', 'requirements.txt'],
        ...['--no-default-groups', '--no-editable', '--no-emit-project'],
        ...['--no-header', '--no-annotate', '--emit-index-url', '--emit-find-links'],
        ...extras.flatMap(extra => ['--extra', extra]),
        ...['--quiet', '--output-file', file],
    ];
    const run = (check) => (0,uv/* runUv */.d)(tool, { args: [...args, check], cwd: folder, recipe, job });
    try {
        await run('--locked');
    }
    catch (error) {
        if (!lacksPython(error))
            throw error;
        job.say('no Python here is one that the project accepts, so whether uv.lock is up to date was not checked');
        await run('--frozen');
    }
}
function lacksPython(error) {
    if (!(error instanceof failure/* Failure */.HR) || error.class !== 'build')
        return false;
    const said = error.details.join('\n');
    return /interpreter|incompatible with the project's Python/i.test(said) && !/No solution found/.test(said);
}
async function exportPoetry({ extras, file, ...what }) {
    try {
        await python_export_run(what, [
            ...['export', '--format', 'requirements.txt', '--only', 'main'],
            ...extras.flatMap(extra => ['--extras', extra]),
            ...['--output', file, '--no-interaction', '--no-ansi'],
        ], clues => says(clues, /command "?export"? (does not exist|is not defined)/)
            ? NO_EXPORT
            : says(clues, /changed significantly|poetry\.lock is not up to date/)
                ? stale('poetry.lock', '`poetry lock`')
                : undefined);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.reason !== NO_EXPORT.reason)
            throw error;
        throw new failure/* Failure */.HR('environment', error.message, { ...error, cause: error });
    }
}
const NO_EXPORT = {
    reason: 'this Poetry has no command export',
    remedy: 'Install its plug-in: `poetry self add poetry-plugin-export`, or `pipx inject poetry poetry-plugin-export`.',
};
async function exportPdm({ extras, file, ...what }) {
    await python_export_run(what, ['lock', '--check'], () => stale('pdm.lock', '`pdm lock`'));
    const groups = extras.flatMap(extra => ['--group', extra]);
    await python_export_run(what, ['export', '--prod', ...groups, '--format', 'requirements', '--output', file]);
}
async function exportPipenv({ file, ...what }) {
    await python_export_run(what, ['verify'], () => stale('Pipfile.lock', '`pipenv lock`'));
    (0,external_node_fs_.writeFileSync)(file, await python_export_run(what, ['requirements', '--hash']));
}
function stale(lock, command) {
    return {
        reason: `${lock} does not fit the project's dependencies`,
        remedy: `Run ${command} and commit ${lock}.`,
    };
}
function says(clues, pattern) {
    return clues.some(clue => pattern.test(clue));
}
async function python_export_run({ tool, folder, job }, args, explain) {
    const { stdout } = await job.run({
        command: tool.command,
        args,
        cwd: folder,
        environment: exportEnvironment(job, (0,external_node_path_.basename)(tool.command)),
        clue: /./,
        ...(explain === undefined ? {} : { explain }),
    });
    return stdout;
}
/** None of them may make a virtual environment, look for updates or ask. */
function exportEnvironment(job, name) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.config/pypoetry', '.config/pdm', '.netrc', '.local/share/uv'],
        caches: name === 'poetry' ? ['.cache/pypoetry'] : [],
    });
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        set: {
            POETRY_VIRTUALENVS_CREATE: 'false',
            PDM_CHECK_UPDATE: '0',
            PDM_USE_VENV: '0',
            PDM_IGNORE_SAVED_PYTHON: '1',
            PIPENV_IGNORE_VIRTUALENVS: '1',
            PIPENV_NOSPIN: '1',
            WORKON_HOME: (0,external_node_path_.join)(job.scratch, 'environments'),
            PYTHONDONTWRITEBYTECODE: '1',
        },
    });
}

// EXTERNAL MODULE: ./.build/build/workflows/python-installer.js + 1 modules
var python_installer = __webpack_require__(8146);
// EXTERNAL MODULE: ./.build/build/workflows/python-target.js
var python_target = __webpack_require__(9096);
// EXTERNAL MODULE: ./.build/build/workflows/python-wanted.js
var python_wanted = __webpack_require__(7994);
;// CONCATENATED MODULE: ./.build/build/workflows/python-uv.js
/**
 * Python by lock file: uv.lock, also of a workspace above, read by uv; poetry.lock, pdm.lock and Pipfile.lock by their own
 * tools. Without one, requirements.txt or the dependencies of pyproject.toml, by uv alone.
 */
















const pythonUv = {
    name: 'python-uv',
    version: 1,
    languages: ['python'],
    manifests: ['pyproject.toml', 'Pipfile', 'requirements.txt'],
    fits: python_locks/* hasLock */.wD,
    lockFiles: python_locks/* LOCK_FILES */.Cv,
    lockAbove: true,
    needs: python_options/* pythonNeeds */.S,
    junk: [...python_sources/* PYTHON_JUNK */.GD, '/uv.lock', '/poetry.lock', '/pdm.lock', '/Pipfile.lock', '.pdm-python'],
    layerFolder: 'python',
    check: python_uv_check,
    dependencies,
    install,
    compile: python_artifact/* pythonArtifact */.x,
};
/** The lock file counts where it belongs to this very manifest. */
function lockedOf(recipe) {
    const { manifest, lockFile } = recipe;
    if (manifest === undefined || lockFile === undefined || manifest.endsWith('requirements.txt'))
        return undefined;
    const isBeside = (0,external_node_path_.dirname)(lockFile) === (0,external_node_path_.dirname)(manifest);
    const isPipfile = (0,python_locks/* lockKind */.Ow)(lockFile) === 'pipenv';
    if (isPipfile === (0,python_wanted/* isPyProject */.$M)(manifest))
        return undefined;
    return isBeside || (0,python_locks/* findUvLock */.U6)((0,external_node_path_.dirname)(manifest)) === lockFile ? { recipe, manifest, lockFile } : undefined;
}
function python_uv_check(recipe, rules) {
    const { manifest } = recipe;
    (0,python_options/* pythonOptions */.d)(recipe);
    if (manifest === undefined)
        return [];
    const locked = lockedOf(recipe);
    if (locked === undefined)
        return checkUnlocked(recipe, manifest, rules);
    (0,python_target/* pythonRuntime */.jl)(recipe);
    (0,python_wanted/* checkPython */.vD)(recipe);
    const { folders } = (0,python_locks/* readLock */.mF)(locked.lockFile, manifest);
    (0,requirements/* checkInside */.T)([locked.lockFile, ...folders], rules.roots);
    for (const folder of folders)
        (0,python_sources/* packageFiles */.i9)(folder, rules.roots);
    return [];
}
function checkUnlocked(recipe, manifest, rules) {
    const place = { file: (0,paths/* shownPath */.pS)(manifest) };
    const remedy = 'Run `uv lock` and commit uv.lock.';
    if (manifest.endsWith('Pipfile')) {
        throw new failure/* Failure */.HR('user', 'a Pipfile is built by its lock file, and there is no Pipfile.lock', {
            place,
            remedy: 'Run `pipenv lock` and commit Pipfile.lock.',
        });
    }
    const [source] = (0,python_wanted/* isPyProject */.$M)(manifest) ? (0,pyproject/* readPyProject */.z)(manifest).uvSources : [];
    if (source !== undefined) {
        throw new failure/* Failure */.HR('user', `${source} comes from [tool.uv.sources], and there is no uv.lock`, {
            place,
            remedy,
        });
    }
    return (0,python_wanted/* checkWanted */.Oe)(recipe, (0,python_wanted/* wantedOf */.Lm)(recipe), rules);
}
function dependencies(recipe) {
    const locked = lockedOf(recipe);
    if (locked === undefined)
        return (0,python_wanted/* inputsOf */.Vc)(recipe, (0,python_wanted/* wantedOf */.Lm)(recipe));
    const lock = (0,python_locks/* readLock */.mF)(locked.lockFile, locked.manifest);
    const named = (0,python_wanted/* namedInputs */.zC)(recipe, (0,external_node_path_.dirname)(locked.lockFile), {
        files: lockInputs(locked, lock),
        folders: lock.folders,
    });
    return { ...named, options: { ...Object(named.options), project: lock.project ?? null } };
}
async function install(recipe, job) {
    const locked = lockedOf(recipe);
    if (locked === undefined)
        return (0,python_installer/* installPythonWith */.sO)(await findUv(job), recipe, (0,python_wanted/* wantedOf */.Lm)(recipe), job);
    const { requirements, tool } = await exportLock(locked, job);
    const { buildFromSource: fromSource } = (0,python_options/* pythonOptions */.d)(recipe);
    const installer = (0,python_locks/* lockKind */.Ow)(locked.lockFile) === 'uv'
        ? { kind: 'uv', found: tool }
        : await (0,python_installer/* choosePythonTool */.em)(recipe, requirements.options, job);
    const { requirements: all, lines, options } = requirements;
    const wanted = { requirements: all, lines, options, complete: true, fromSource };
    const installed = await (0,python_installer/* installPythonWith */.sO)(installer, recipe, wanted, job);
    return { tree: installed.tree, tools: { ...tool.versions, ...installed.tools } };
}
async function findUv(job) {
    const found = await (0,find_tool/* findTool */.SG)(uv/* UV_QUESTION */.PW, job.host);
    if (found === undefined) {
        throw await (0,unfit_tool/* unfitTool */.X)(uv/* UV_QUESTION */.PW, job.host, { name: 'uv', needed: `uv ${uv/* OLDEST_UV */.m0} or newer` });
    }
    return { kind: 'uv', found };
}

;// CONCATENATED MODULE: ./.build/build/workflows/bundler-tool.js
/** Ruby with Bundler: which one, its environment and settings, and what its errors mean. */







const PROGRAM = `
require "json"
require "rbconfig"
require "bundler"
puts JSON.generate(ruby: RUBY_VERSION, bundler: Bundler::VERSION, executable: RbConfig.ruby,
                   platform: Gem::Platform.local.to_s, file: $LOADED_FEATURES.grep(/bundler\\/version/).first.to_s)
`;
const Answer = schemas/* object */.Ikc({
    ruby: schemas/* string */.YjP(),
    bundler: schemas/* string */.YjP(),
    executable: schemas/* string */.YjP(),
    platform: schemas/* string */.YjP(),
    file: schemas/* string */.YjP(),
});
/** The Ruby of the runtime's own version (`3.3`) when it is there under its name, else whichever `ruby` there is. */
function rubyQuestion(version) {
    return {
        names: [...(version === '' ? [] : [`ruby${version}`]), 'ruby'],
        args: ['-e', PROGRAM],
        read: stdout => {
            const { ruby, bundler, platform, executable, file } = Answer.parse(JSON.parse(stdout));
            return { versions: { ruby, bundler, platform }, witnesses: [executable, file] };
        },
    };
}
/** Throws a Failure of class `environment` when there is none. */
async function findRuby(version, job) {
    const found = await (0,find_tool/* findTool */.SG)(rubyQuestion(version), job.host);
    if (found === undefined)
        throw (0,missing_tool/* missingTool */.z)('ruby', undefined, ['wanted: ruby with Bundler 2 or newer']);
    // The program itself, not a version manager's shim, which would look into the home.
    return { ...found, command: found.witnesses?.[0] ?? found.command };
}
/**
 * Settings stand in a file of ours, which wins over environment and home (Bundler's order of configuration); the user's
 * own file adds logins and mirrors.
 */
function bundlerEnvironment(job, { settings, bundler, folder }) {
    const configuration = (0,external_node_path_.join)(job.scratch, 'bundle');
    (0,external_node_fs_.mkdirSync)(configuration, { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(configuration, 'config'), settingsText(settings));
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: ['.bundle/config', '.gemrc'],
        caches: ['.bundle/cache'],
    });
    const { host } = job;
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: Object.keys(host).filter(name => /^BUNDLE_(MIRROR__|SSL_|TIMEOUT$|RETRY$|USER_CONFIG$)/.test(name)),
        set: {
            BUNDLE_APP_CONFIG: configuration,
            BUNDLE_SILENCE_ROOT_WARNING: '1',
            BUNDLER_VERSION: bundler,
            BUNDLE_VERSION: 'system',
            // mkmf leaves ARCH_FLAG empty: the folder of the build must not show in debugging information.
            MAKEFLAGS: `ARCH_FLAG=-ffile-prefix-map=${folder}=.`,
        },
    });
}
/** The text of a `.bundle/config`. */
function settingsText(settings) {
    const lines = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
    return ['---', ...lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), ''].join('\n');
}
const BUNDLER_CLUES = /Could not |Your (Ruby version|bundle only)|deployment mode|frozen|dependencies in your gemfile changed|An error occurred while installing|checksum|Authentication is required|Bad username|Git error|Gemfile.*(syntax|error)|Network error|There was an error/i;
function explainBundler(clues) {
    const text = clues.join('\n');
    for (const [pattern, reason, remedy] of bundler_tool_CAUSES) {
        const found = pattern.exec(text);
        if (found !== null)
            return { reason: reason.replace(/\$(\d)/g, (_, group) => found[Number(group)] ?? ''), remedy };
    }
    return undefined;
}
const bundler_tool_CAUSES = [
    [
        /Your Ruby version is (\S+), but your Gemfile specified (\S+)/,
        'the Gemfile wants Ruby $2, and $1 is installed',
        "Set ruby-version: '$2' in a step `uses: ruby/setup-ruby@v1` before this one.",
    ],
    [
        /deployment mode|frozen|dependencies in your gemfile changed/i,
        'Gemfile and Gemfile.lock do not fit together',
        'Run `bundle install` and commit Gemfile.lock.',
    ],
    [
        /Your bundle only supports platforms (\[.*?\])/,
        'Gemfile.lock is for $1 only',
        'Run `bundle lock --add-platform x86_64-linux` and commit Gemfile.lock.',
    ],
    [
        /checksum/i,
        'a gem does not have the checksum that is demanded',
        'Check where the gem comes from; renew Gemfile.lock when it is trusted.',
    ],
    [
        /Could not reach host (\S+?)\.? |Could not fetch specs from (\S+)|Network error/,
        'the gem server $1$2 cannot be reached',
        'Check the network, proxy and the sources of the Gemfile.',
    ],
    [
        /(Authentication is required for|Bad username or password for) (\S+)/,
        'the gem server $2 wants a login',
        'Name the variable BUNDLE_<HOST> in build-env, or set it in ~/.bundle/config.',
    ],
    [
        /Could not find gem '([^']+)'|Could not find (\S+) in/,
        'no source has $1$2',
        'Check the name and version, and the sources of the Gemfile.',
    ],
    [
        /An error occurred while installing (\S+) \(([^)]+)\)/,
        '$1 $2 could not be installed',
        'Read its last lines; native gems need a compiler and the headers of Ruby.',
    ],
];

;// CONCATENATED MODULE: ./.build/build/workflows/gemfile.js
/** What Gemfile, Gemfile.lock and .bundle/config say, as far as a build must know it before Bundler runs. */




/** Folders of gems that the Gemfile takes from the file system, as written there or in the lock file. */
function pathGems(gemfile, lockFile) {
    const texts = lockFile === undefined ? [] : [...(0,external_node_fs_.readFileSync)(lockFile, 'utf8').matchAll(LOCKED_PATH)];
    if (texts.length > 0)
        return texts.flatMap(([, path]) => path ?? []);
    const code = (0,external_node_fs_.readFileSync)(gemfile, 'utf8').replace(/^\s*#.*$/gm, '');
    const named = [...code.matchAll(/(?:\bpath:|:path\s*=>|^\s*path)\s*\(?\s*['"]([^'"]+)['"]/gm)];
    return [...named.flatMap(([, path]) => path ?? []), ...(/^\s*gemspec\b/m.test(code) ? ['.'] : [])];
}
/** The section of a lock file: `PATH`, then `  remote: gems/greeting`. */
const LOCKED_PATH = /^PATH\n {2}remote: (.+)$/gm;
/** The Ruby that the lock file names, such as `3.3.1`. */
function lockedRuby(lockFile) {
    return /^RUBY VERSION\n\s+ruby (\d+\.\d+\.\d+)/m.exec((0,external_node_fs_.readFileSync)(lockFile, 'utf8'))?.[1];
}
/** Everything that an installation reads: absolute paths, the Gemfile first. */
function gemSources(recipe, gemfile) {
    const { lockFile } = recipe;
    const folder = (0,external_node_path_.dirname)(gemfile);
    const beside = ['.ruby-version', '.tool-versions', '.bundle/config'].map(name => (0,external_node_path_.join)(folder, name));
    const roots = [(0,project_copy/* ceilingOf */.tO)(recipe), (0,external_node_path_.dirname)(gemfile)];
    const folders = pathGems(gemfile, lockFile)
        .map(path => (0,external_node_path_.resolve)(folder, path))
        .filter(path => (0,external_node_fs_.existsSync)(path) && roots.some(root => (0,paths/* isInside */.FK)(root, path)));
    return [
        gemfile,
        ...(lockFile === undefined ? [] : [lockFile]),
        ...beside.filter(project_copy/* isFile */.fo),
        ...evaluatedFiles(gemfile),
        ...cachedGems(folder),
        // A gem at the Gemfile itself is the code: of it Bundler needs the description, and what that reads.
        ...folders.flatMap(path => (0,project_copy/* filesBelow */.DR)(path, path === folder ? OWN_GEM : RUBY_JUNK, { root: recipe.root, roots })),
    ];
}
/** gitignore patterns of what Bundler and test tools leave in the source. */
const RUBY_JUNK = [
    '/vendor/bundle/',
    '/vendor/cache/',
    '/.bundle/',
    '/coverage/',
    '.rspec_status',
    '.byebug_history',
];
const OWN_GEM = ['*', '!*.gemspec', '!*/', '!lib/**/version.rb', '!README*', '!LICENSE*'];
/** `eval_gemfile 'other'` and files that the Gemfile reads by a plain name. */
function evaluatedFiles(gemfile) {
    const code = (0,external_node_fs_.readFileSync)(gemfile, 'utf8').replace(/^\s*#.*$/gm, '');
    return [...code.matchAll(/(?:eval_gemfile|File\.read|file:)\s*\(?\s*['"]([^'"]+)['"]/g)]
        .map(([, path = '']) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(gemfile), path))
        .filter(project_copy/* isFile */.fo);
}
/** `bundle cache` puts the gems themselves into the project. */
function cachedGems(folder) {
    const cache = (0,external_node_path_.join)(folder, 'vendor', 'cache');
    if (!(0,external_node_fs_.existsSync)(cache))
        return [];
    return (0,external_node_fs_.readdirSync)(cache)
        .filter(name => name.endsWith('.gem'))
        .map(name => (0,external_node_path_.join)(cache, name));
}
/** Settings of a project that hold for its artifact, too: where gems come from and how native ones are compiled. */
const SAFE_SETTINGS = /^BUNDLE_(MIRROR__.*|BUILD__.*|SSL_.*|TIMEOUT|RETRY|JOBS|WITHOUT|WITH|ONLY|FORCE_RUBY_PLATFORM|REDIRECT|FALLBACK_TIMEOUT|CACHE_ALL|PREFER_PATCH|DISABLE_CHECKSUM_VALIDATION|NO_PRUNE|[A-Z0-9]+__[A-Z0-9_]+)$/;
/** The settings of `.bundle/config` beside the Gemfile: those that a build honours, and the names of the others. */
function bundleSettings(gemfile) {
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)(gemfile), '.bundle', 'config');
    const kept = {};
    const passedOver = [];
    if (!(0,project_copy/* isFile */.fo)(file))
        return { kept, passedOver };
    for (const [, name = '', quoted, plain] of (0,external_node_fs_.readFileSync)(file, 'utf8').matchAll(SETTING)) {
        if (SAFE_SETTINGS.test(name) && !name.startsWith('BUNDLE_LOCAL__'))
            kept[name] = quoted ?? plain ?? '';
        else
            passedOver.push(name);
    }
    return { kept, passedOver };
}
const SETTING = /^(BUNDLE_\w+):\s*(?:"([^"]*)"|(\S+))\s*$/gm;

;// CONCATENATED MODULE: ./.build/build/workflows/installed-gems.js
/** Gems that Bundler installed, as a tree that is the same wherever they were installed. */






const BUNDLE_FOLDER = 'vendor/bundle/ruby';
/** `3.3.0`: the version in the names of folders, which is that of Ruby's binary interface. */
function rubyAbi(version) {
    return `${version.split('.').slice(0, 2).join('.')}.0`;
}
/** The version of a runtime of Ruby: `3.3`. */
function rubyVersion(runtime) {
    const found = (0,runtimes/* findRuntime */.w4)(runtime ?? '');
    return found?.language === 'ruby' ? found.version : undefined;
}
/**
 * The gems below `vendor/bundle/ruby/<version of the runtime>/`, where Lambda looks (GEM_PATH of the runtime), whatever
 * Ruby installed them. Throws a Failure of class `build` for native code that cannot run there.
 */
function installedGems({ bundle, ruby, recipe }) {
    const installed = rubyAbi(ruby.versions['ruby'] ?? '');
    const wanted = rubyVersion(recipe.runtime);
    const folder = (0,external_node_path_.join)(bundle, 'ruby', installed);
    if (!(0,external_node_fs_.existsSync)(folder))
        return { tree: [], native: [] };
    const listed = (0,private_copy/* listTree */.nT)(folder, path => JUNK.test(path));
    const compiled = namesOf(listed, installed_gems_COMPILED);
    const native = [...new Set([...compiled, ...namesOf(listed, NATIVE)])].sort();
    checkNative({ native, compiled, ruby, recipe });
    const to = `${BUNDLE_FOLDER}/${wanted === undefined ? installed : rubyAbi(wanted)}`;
    return {
        tree: (0,model_tree/* makeTree */.TI)(listed.map(entry => ({ ...withPlainRuby(entry), path: `${to}/${entry.path}` }))),
        native,
    };
}
/**
 * Downloads, documentation, logs of compilers and what they left (all of them name folders of this machine), and git's
 * own folders. Paths of folders end in a slash.
 */
const JUNK = /^(cache|doc|build_info)\/$|(^|\/)(gem_make\.out|mkmf\.log)$|^bundler\/gems\/[^/]+\/\.git\/$|^(bundler\/)?gems\/[^/]+\/ext\/(.*\/)?(Makefile|[^/]+\.(o|so)|\.[^/]*\.time)$/;
const installed_gems_COMPILED = /^(?:bundler\/)?extensions\/[^/]+\/[^/]+\/([^/]+)\/gem\.build_complete$/;
const NATIVE = /^(?:bundler\/)?gems\/([^/]+)\/.*\.(?:so|bundle|dll|dylib)$/;
function namesOf(tree, pattern) {
    return tree.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []);
}
function checkNative({ native, compiled, ruby, recipe }) {
    const { ruby: version = '', platform = '' } = ruby.versions;
    const cpu = recipe.architecture === 'arm64' ? /^(aarch64|arm64)-linux/ : /^x86_64-linux/;
    if (native.length > 0 && !cpu.test(platform)) {
        throw new failure/* Failure */.HR('build', `ruby-bundler: ${native.join(', ')} ${has(native)} native code, installed for ${platform}, and the function runs on ${recipe.architecture}`, {
            remedy: `Build on a machine with that processor (${recipe.architecture === 'arm64' ? 'runs-on: ubuntu-24.04-arm' : 'runs-on: ubuntu-24.04'}), or with --container.`,
        });
    }
    const wanted = rubyVersion(recipe.runtime);
    if (compiled.length > 0 && wanted !== undefined && rubyAbi(wanted) !== rubyAbi(version)) {
        throw new failure/* Failure */.HR('environment', `ruby-bundler: ${compiled.join(', ')} ${has(compiled)} native code that fits only the Ruby that compiles it: ${wanted} is needed, and ${version} is installed`, { remedy: `Set ruby-version: '${wanted}' in a step \`uses: ruby/setup-ruby@v1\` before this one.` });
    }
}
const has = (names) => (names.length === 1 ? 'has' : 'have');
/** RubyGems writes the installing Ruby's name into the first line of programs. */
function withPlainRuby(entry) {
    if (entry.kind !== 'disk' || !entry.path.startsWith('bin/'))
        return entry;
    const text = (0,external_node_fs_.readFileSync)(entry.file, 'utf8').replace(/^#!.*ruby.*\n/, '#!/usr/bin/env ruby\n');
    return { kind: 'bytes', path: entry.path, mode: entry.mode, bytes: Buffer.from(text) };
}

;// CONCATENATED MODULE: ./.build/build/workflows/local-gems.js
/**
 * Gems that a Gemfile takes from a folder. Bundler leaves them where they are, and only `bundler/setup` would find them:
 * they join the installed gems, so that a plain `require` finds them too, also when they lie outside the code.
 */






/** Bundler's own pattern for the descriptions in a folder; each is written as RubyGems would after an installation. */
const local_gems_PROGRAM = `
require "json"
require "fileutils"
specifications, *folders = ARGV
FileUtils.mkdir_p(specifications)
found = folders.flat_map do |folder|
  Dir.glob(File.join(folder, "{,*,*/*}.gemspec")).sort.map do |file|
    spec = Gem::Specification.load(file) or abort("cannot read " + file)
    File.write(File.join(specifications, spec.full_name + ".gemspec"), spec.to_ruby)
    {folder: folder, gem: File.dirname(file), name: spec.full_name}
  end
end
puts JSON.generate(found)
`;
const Found = schemas/* array */.YOg(schemas/* object */.Ikc({ folder: schemas/* string */.YjP(), gem: schemas/* string */.YjP(), name: schemas/* string */.YjP() }));
/** `gems` is the folder of the installed gems in the artifact. The gem that the code itself is stays where it is. */
async function localGems(needs) {
    const { gemfile, ruby, environment, gems, job } = needs;
    const home = (0,external_node_path_.dirname)(gemfile);
    const lockFile = (0,external_node_fs_.existsSync)(`${gemfile}.lock`) ? `${gemfile}.lock` : undefined;
    const written = new Map(pathGems(gemfile, lockFile)
        .map(path => [(0,paths/* realPathOf */.dN)((0,external_node_path_.resolve)(home, path)), path])
        .filter(([folder]) => folder !== (0,paths/* realPathOf */.dN)(home)));
    if (written.size === 0)
        return [];
    const specifications = (0,external_node_path_.join)(job.scratch, 'specifications');
    const { stdout } = await job.run({
        command: ruby.command,
        args: ['-e', local_gems_PROGRAM, specifications, ...written.keys()],
        cwd: home,
        environment,
    });
    return Found.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1))).map(({ folder, gem, name }) => {
        const [specification] = (0,private_copy/* listTree */.nT)(specifications, path => path !== `${name}.gemspec`);
        const files = (0,private_copy/* listTree */.nT)(gem).map(entry => ({ ...entry, path: `${gems}/gems/${name}/${entry.path}` }));
        const described = specification === undefined
            ? []
            : [{ ...specification, path: `${gems}/specifications/${name}.gemspec` }];
        const path = folder === gem ? `${gems}/gems/${name}` : `${gems}/gems`;
        return { written: written.get(folder) ?? folder, folder, path, entries: [...files, ...described] };
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/ruby-bundler.js
/**
 * Ruby with Bundler: the gems of the lock file without those for development and tests, in the folder where Lambda's
 * Ruby looks for them, with the settings that `bundler/setup` needs there.
 */












const rubyBundler = {
    name: 'ruby-bundler',
    version: 1,
    languages: ['ruby'],
    manifests: ['Gemfile', /\.rb$/],
    manifestAbove: 'Gemfile',
    buildMethods: ['bundler'],
    lockFiles: ['Gemfile.lock'],
    junk: RUBY_JUNK,
    layerFolder: 'ruby',
    check: ruby_bundler_check,
    dependencies: ruby_bundler_dependencies,
    tools: async (recipe, versions) => {
        const found = await versions.ask(`ruby ${versionOf(recipe)}`, rubyQuestion(versionOf(recipe)));
        const { ruby = 'missing', bundler = 'missing' } = found?.versions ?? {};
        return { ruby: ruby.split('.').slice(0, 2).join('.'), bundler: bundler.split('.')[0] ?? bundler };
    },
    install: ruby_bundler_install,
    compile: ruby_bundler_compile,
};
/** Groups that SAM leaves out, too. */
const WITHOUT = ['development', 'test'];
function ruby_bundler_check(recipe, { requireLock }) {
    (0,workflow_options/* workflowOptions */.S)(recipe, ['Without']);
    const { manifest, lockFile, source } = recipe;
    if (manifest === undefined)
        return [];
    const shown = (0,paths/* shownPath */.pS)(manifest);
    const warnings = [];
    if (!(0,paths/* isInside */.FK)(source, manifest))
        warnings.push(`${(0,paths/* shownPath */.pS)(source)}: has no Gemfile of its own, so ${shown} is used`);
    if (lockFile === undefined) {
        if (requireLock)
            throw new failure/* Failure */.HR('user', `there is no Gemfile.lock beside ${shown}`, { remedy: LOCK_REMEDY });
        warnings.push(`${shown}: no Gemfile.lock, so a later build may differ (bundle lock makes one; commit it)`);
    }
    const locked = lockFile === undefined ? undefined : lockedRuby(lockFile);
    const wanted = versionOf(recipe);
    if (locked !== undefined && wanted !== '' && rubyAbi(locked) !== rubyAbi(wanted)) {
        warnings.push(`${shown}: is locked to Ruby ${locked}, and the runtime is ${recipe.runtime}`);
    }
    return warnings;
}
const LOCK_REMEDY = 'Run `bundle lock` and commit Gemfile.lock.';
function ruby_bundler_dependencies(recipe) {
    const { manifest } = recipe;
    if (manifest === undefined)
        return undefined;
    const nameOf = (path) => (0,paths/* nameBelow */.lX)((0,external_node_path_.dirname)(manifest), path);
    return {
        files: gemSources(recipe, manifest).map(path => ({ name: nameOf(path), path })),
        options: { without: withoutOf(recipe, manifest), beside: isBeside(recipe, manifest) },
    };
}
/** The installed gems and, where the code's own will not do, Gemfile and Gemfile.lock. */
async function ruby_bundler_install(recipe, job) {
    const { manifest } = recipe;
    if (manifest === undefined)
        return { tree: [], tools: {} };
    const ruby = await findRuby(versionOf(recipe), job);
    const folder = (0,external_node_path_.join)(job.scratch, 'gems');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const place = (0,project_copy/* copyFiles */.Bn)(gemSources(recipe, manifest), { from: (0,external_node_path_.dirname)(manifest), folder });
    const environment = environmentOf(recipe, manifest, { job, ruby, folder });
    const cwd = (0,external_node_path_.dirname)(place(manifest));
    await job.run({
        command: ruby.command,
        args: ['-S', 'bundle', 'install'],
        cwd,
        environment,
        clue: BUNDLER_CLUES,
        explain: explainBundler,
    });
    const { tree, native } = installedGems({ bundle: (0,external_node_path_.join)(cwd, 'vendor', 'bundle'), ruby, recipe });
    if (native.length > 0)
        job.say(`gems with native code: ${native.join(', ')} (installed for this machine)`);
    const version = versionOf(recipe) === '' ? (ruby.versions['ruby'] ?? '') : versionOf(recipe);
    const gems = `${BUNDLE_FOLDER}/${rubyAbi(version)}`;
    const local = await localGems({ gemfile: place(manifest), ruby, environment, gems, job });
    const description = ruby_bundler_describe(recipe, { manifest, copy: cwd, local, place });
    return {
        tree: (0,model_tree/* makeTree */.TI)([...tree, ...local.flatMap(gem => gem.entries), ...description]),
        tools: ruby.versions,
    };
}
/** Code of functions lies at the top; of layers in `lib`, with the gems where the runtime's GEM_PATH has them. */
async function ruby_bundler_compile(recipe, _job, installed) {
    const { manifest, sourceTree, layerFolder } = recipe;
    const { tools } = installed;
    if (layerFolder !== '') {
        const gems = installed.tree.flatMap(entry => moved(entry, `${BUNDLE_FOLDER}/`, 'gems/'));
        const code = sourceTree.filter(({ path }) => !DESCRIPTION.test(path));
        return {
            tree: (0,model_tree/* makeTree */.TI)([...code.map(entry => ({ ...entry, path: `lib/${entry.path}` })), ...gems]),
            tools,
        };
    }
    const described = installed.tree.filter(({ path }) => DESCRIPTION.test(path));
    const settings = manifest === undefined ? [] : [shippedSettings(withoutOf(recipe, manifest))];
    return { tree: (0,model_tree/* makeTree */.TI)([...installed.tree, ...sourceTree, ...described, ...settings]), tools };
}
const DESCRIPTION = /^Gemfile(\.lock)?$/;
/** `3.3`; empty for layers that name no Ruby. */
const versionOf = ({ runtime }) => rubyVersion(runtime) ?? '';
const isBeside = ({ source }, manifest) => (0,external_node_path_.dirname)(manifest) === source;
function withoutOf(recipe, manifest) {
    const given = (0,workflow_options/* workflowOptions */.S)(recipe, ['Without']).list('Without');
    const project = bundleSettings(manifest).kept['BUNDLE_WITHOUT']?.split(/[:\s]+/) ?? [];
    return given ?? [...new Set([...WITHOUT, ...project.filter(group => group !== '')])];
}
function environmentOf(recipe, manifest, { job, ruby, folder }) {
    const { kept, passedOver } = bundleSettings(manifest);
    if (passedOver.length > 0)
        job.say(`.bundle/config: ${passedOver.join(', ')} passed over: the build decides that`);
    return bundlerEnvironment(job, {
        settings: {
            ...kept,
            BUNDLE_PATH: 'vendor/bundle',
            BUNDLE_WITHOUT: withoutOf(recipe, manifest).join(':'),
            ...(recipe.lockFile === undefined ? {} : { BUNDLE_FROZEN: 'true' }),
        },
        bundler: ruby.versions['bundler'] ?? '',
        folder: (0,paths/* realPathOf */.dN)(folder),
    });
}
/**
 * Gemfile and lock file as the artifact needs them: when they lie elsewhere than the code, when Bundler has just made
 * the lock file, and when they name gems outside the code, which now lie among the others.
 */
function ruby_bundler_describe(recipe, project) {
    const { manifest, copy, local, place } = project;
    const beside = isBeside(recipe, manifest);
    const outside = local.filter(gem => !beside || !(0,paths/* isInside */.FK)((0,paths/* realPathOf */.dN)(place(recipe.source)), gem.folder));
    return ['Gemfile', 'Gemfile.lock'].flatMap((name) => {
        const file = (0,external_node_path_.join)(copy, name);
        if (!(0,external_node_fs_.existsSync)(file))
            return [];
        const made = name === 'Gemfile.lock' && recipe.lockFile === undefined;
        if (beside && !made && outside.length === 0)
            return [];
        if (outside.length === 0)
            return [(0,list_source/* diskEntry */.EV)(name, file, { size: (0,external_node_fs_.statSync)(file).size, executable: false })];
        const text = outside.reduce((before, gem) => withNewPath(before, gem), (0,external_node_fs_.readFileSync)(file, 'utf8'));
        return [{ kind: 'bytes', path: name, mode: 0o644, bytes: Buffer.from(text) }];
    });
}
/** In quotes in a Gemfile, as `remote:` in a lock file. */
function withNewPath(text, { written, path }) {
    return text
        .replaceAll(`'${written}'`, `'${path}'`)
        .replaceAll(`"${written}"`, `"${path}"`)
        .replaceAll(`\n  remote: ${written}\n`, `\n  remote: ${path}\n`);
}
/** `bundler/setup` reads this; a plain `require` finds the gems without it. */
function shippedSettings(without) {
    const text = settingsText({
        BUNDLE_DEPLOYMENT: 'true',
        BUNDLE_PATH: 'vendor/bundle',
        BUNDLE_WITHOUT: without.join(':'),
    });
    return { kind: 'bytes', path: '.bundle/config', mode: 0o644, bytes: Buffer.from(text) };
}
function moved(entry, from, to) {
    return entry.path.startsWith(from) ? [{ ...entry, path: `${to}${entry.path.slice(from.length)}` }] : [];
}

;// CONCATENATED MODULE: ./.build/build/workflows/cargo-tool.js
/** Cargo and cargo-lambda: their versions, their environment, and what their errors mean. */




const CARGO_LAMBDA_QUESTION = {
    names: ['cargo-lambda'],
    args: ['lambda', '--version'],
    read: (stdout, command) => readVersion('cargo-lambda', stdout, [command]),
};
/** No file tells which compiler a rustup proxy starts, so it is asked in every run. */
const RUSTC_QUESTION = {
    names: ['rustc'],
    args: ['--version'],
    read: stdout => readVersion('rustc', stdout),
};
function readVersion(name, stdout, witnesses) {
    const version = new RegExp(`^${name} (\\d+\\.\\d+\\.\\S+)`, 'm').exec(stdout)?.[1];
    if (version === undefined)
        return undefined;
    return { versions: { [name]: version }, ...(witnesses === undefined ? {} : { witnesses }) };
}
/**
 * Packages are taken from the user's registry cache; tokens stay behind, because build scripts are code of strangers.
 * A CARGO_TARGET_DIR of the user keeps compiled packages between runs; without one everything is compiled.
 */
function cargoEnvironment(job) {
    const home = (0,private_home/* makePrivateHome */.r)(job.scratch, job.host, {
        configuration: [],
        caches: ['.cache/zig', '.cache/cargo-zigbuild'],
    });
    const cargoHome = makeCargoHome(job, home);
    return (0,build_environment/* buildEnvironment */.A)(job, {
        home,
        passedNames: ['RUSTUP_TOOLCHAIN', 'CARGO_NET_GIT_FETCH_WITH_CLI', 'CARGO_HTTP_CAINFO'],
        set: {
            CARGO_HOME: cargoHome,
            CARGO_TARGET_DIR: job.host['CARGO_TARGET_DIR'] ?? (0,external_node_path_.join)(job.scratch, 'target'),
            CARGO_INCREMENTAL: '0',
            CARGO_TERM_COLOR: 'never',
            CARGO_LAMBDA_DISABLE_UPDATE_CHECK: '1',
        },
    });
}
/** Cargo locks its caches by files beside them: they are linked too, so that two runs don't write at once. */
function makeCargoHome({ host }, home) {
    const folder = (0,external_node_path_.join)(home, '.cargo');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const real = host['CARGO_HOME'] ?? (host['HOME'] === undefined ? undefined : (0,external_node_path_.join)(host['HOME'], '.cargo'));
    if (real === undefined)
        return folder;
    try {
        for (const name of ['registry', 'git'])
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(real, name), { recursive: true });
    }
    catch {
        // A home that cannot be written has no cache; the build does without.
    }
    for (const name of [
        'registry',
        'git',
        'config.toml',
        'config',
        '.package-cache',
        '.package-cache-mutate',
    ]) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(real, name)))
            (0,external_node_fs_.symlinkSync)((0,external_node_path_.join)(real, name), (0,external_node_path_.join)(folder, name));
    }
    return folder;
}
/**
 * The `--config` that takes private paths out of panic messages. Flags of `[target]` tables in a project's settings
 * replace those of `[build]` (Cargo book, "build.rustflags"), so ours go where the project's are.
 */
function remapFlags(where) {
    const flags = [
        `--remap-path-prefix=${where.cargoHome}=/cargo`,
        `--remap-path-prefix=${where.copied}=/source`,
    ];
    const triple = where.target.replace(/gnu\.[\d.]+$/, 'gnu');
    const key = hasTargetFlags(where.source, where.copied) ? `target.${triple}.rustflags` : 'build.rustflags';
    return `${key}=${JSON.stringify(flags)}`;
}
function hasTargetFlags(folder, top) {
    const files = ['.cargo/config.toml', '.cargo/config'].map(name => (0,external_node_path_.join)(folder, name));
    const found = files.some(file => (0,external_node_fs_.existsSync)(file) && /^\s*\[target\b[^\n]*\][^[]*^\s*rustflags/m.test((0,external_node_fs_.readFileSync)(file, 'utf8')));
    return found || (folder !== top && (0,external_node_path_.dirname)(folder) !== folder && hasTargetFlags((0,external_node_path_.dirname)(folder), top));
}
const CARGO_CLUES = /^error(\[E\d+\])?:|^Error:|^\s+--> |needs to be updated|failed to (get|download|parse)|rustup target add/;
const cargo_tool_CAUSES = [
    [
        /lock file .* needs to be updated|cannot (update|create) the lock file/,
        {
            reason: 'Cargo.lock does not fit to Cargo.toml',
            remedy: 'Run `cargo update --workspace` (or any cargo build) and commit Cargo.lock.',
        },
    ],
    [
        /checksum for .* changed|failed to verify the checksum/,
        {
            reason: 'a package does not have the hash that Cargo.lock demands',
            remedy: 'Check where the package comes from; renew Cargo.lock when it is trusted.',
        },
    ],
    [
        /[Zz]ig.*(not found|not installed)|Failed to find zig/,
        { reason: 'cargo-lambda finds no zig', remedy: 'Install it: `pip install ziglang`.' },
    ],
    [
        /rustup target add|can't find crate for `(std|core)`/,
        {
            reason: 'the Rust toolchain lacks the target',
            remedy: 'Run `rustup target add` for it before the build.',
        },
    ],
    [
        /Could not resolve host|failed to download|spurious network error/,
        {
            reason: 'a package cannot be fetched',
            remedy: 'Check the network, the proxy, and the registry in .cargo/config.toml.',
        },
    ],
];
const cargo_tool_noSuchPackage = (name) => ({
    reason: `no registry has the package ${name}`,
    remedy: 'Check its name and version in Cargo.toml, and the registry in .cargo/config.toml.',
});
/** The first error of the compiler, with its place, is the cause. */
function explainCargo(clues) {
    const text = clues.join('\n');
    const known = cargo_tool_CAUSES.find(([pattern]) => pattern.test(text))?.[1];
    if (known !== undefined)
        return known;
    const unknown = /no matching package (?:named )?`([^`]+)` found/.exec(text)?.[1];
    if (unknown !== undefined)
        return cargo_tool_noSuchPackage(unknown);
    const at = clues.findIndex(line => line.startsWith('error'));
    const error = clues[at];
    if (error === undefined)
        return undefined;
    const place = /^\s+--> (.+)$/.exec(clues[at + 1] ?? '')?.[1];
    return { reason: place === undefined ? error : `${place}: ${error}`, remedy: 'Correct the code.' };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./.build/build/workflows/cargo-manifest.js
/** What a Cargo.toml says, as far as it decides which files a build reads and which programs it makes (Cargo book, "The Manifest Format"). */






const Dependencies = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3({ path: schemas/* string */.YjP().optional() })]));
const Section = schemas/* looseObject */._H3({
    dependencies: Dependencies.optional(),
    'build-dependencies': Dependencies.optional(),
    'dev-dependencies': Dependencies.optional(),
});
const Target = schemas/* looseObject */._H3({ name: schemas/* string */.YjP().optional(), path: schemas/* string */.YjP().optional() });
const Manifest = Section.extend({
    package: schemas/* looseObject */._H3({
        name: schemas/* string */.YjP(),
        workspace: schemas/* string */.YjP().optional(),
        autobins: schemas/* boolean */.zMY().optional(),
    })
        .optional(),
    lib: Target.optional(),
    bin: schemas/* array */.YOg(Target).optional(),
    target: schemas/* record */.g1P(schemas/* string */.YjP(), Section).optional(),
    patch: schemas/* record */.g1P(schemas/* string */.YjP(), Dependencies).optional(),
    workspace: schemas/* looseObject */._H3({
        members: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        exclude: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        dependencies: Dependencies.optional(),
    })
        .optional(),
});
/** Throws a Failure (user) with the place of the mistake. */
function readCargoManifest(file) {
    try {
        return Manifest.parse((0,smol_toml_dist.parse)((0,external_node_fs_.readFileSync)(file, 'utf8')));
    }
    catch (error) {
        const line = error instanceof Error && 'line' in error ? Number(error.line) : undefined;
        const what = error instanceof errors/* ZodError */.G ? (error.issues[0]?.path.join('.') ?? 'it') : 'its TOML';
        throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(file)} cannot be read: ${what} is not as Cargo wants it`, {
            cause: error,
            place: { file: (0,paths/* shownPath */.pS)(file), ...(line === undefined ? {} : { line }) },
            remedy: 'Run `cargo metadata` in its folder and correct what it says.',
        });
    }
}
/** Names of the programs of a package; none for a library. */
function programsOf(folder, manifest) {
    const { package: described, bin = [] } = manifest;
    if (described === undefined)
        return [];
    const declared = bin.flatMap(target => target.name ?? []);
    const found = described.autobins === false ? [] : foundPrograms(folder, described.name);
    return [...new Set([...declared, ...found])];
}
/** Folders that a package's dependencies name by `path`: absolute. Of a workspace also those that members may inherit. */
function pathDependencies(folder, manifest) {
    const sections = [manifest, ...Object.values(manifest.target ?? {})];
    const tables = [
        ...sections.flatMap(section => [
            section.dependencies,
            section['build-dependencies'],
            section['dev-dependencies'],
        ]),
        ...Object.values(manifest.patch ?? {}),
    ];
    return tables.flatMap(table => pathsIn(folder, table));
}
/** The folders of `[workspace.dependencies]` with these names: members say `name.workspace = true`. */
function inheritedPaths(folder, root, member) {
    const sections = [member, ...Object.values(member.target ?? {})];
    const names = sections
        .flatMap(section => [section.dependencies, section['build-dependencies'], section['dev-dependencies']])
        .flatMap(table => Object.keys(table ?? {}));
    const inherited = Object.entries(root.workspace?.dependencies ?? {}).filter(([name]) => names.includes(name));
    return pathsIn(folder, Object.fromEntries(inherited));
}
/** Files that Cargo wants to see of every member of a workspace, whatever it builds: the roots of its targets. */
function targetRoots(folder, manifest) {
    const declared = [manifest.lib, ...(manifest.bin ?? [])].flatMap(target => target?.path ?? []);
    const usual = ['src/lib.rs', 'src/main.rs', 'build.rs', ...programFiles(folder)];
    return [...new Set([...declared, ...usual])].filter(path => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path)));
}
function pathsIn(folder, table) {
    return Object.values(table ?? {}).flatMap(value => typeof value === 'string' || value.path === undefined ? [] : [(0,external_node_path_.resolve)(folder, value.path)]);
}
function foundPrograms(folder, name) {
    const main = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'src/main.rs')) ? [name] : [];
    const others = programFiles(folder).map(path => (0,external_node_path_.basename)(path) === 'main.rs' ? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) : (0,external_node_path_.basename)(path, '.rs'));
    return [...main, ...others];
}
/** `src/bin/NAME.rs` and `src/bin/NAME/main.rs`. */
function programFiles(folder) {
    const bins = (0,external_node_path_.join)(folder, 'src/bin');
    if (!(0,external_node_fs_.existsSync)(bins))
        return [];
    const names = (0,external_node_fs_.readdirSync)(bins).sort();
    return names.flatMap(name => {
        if (name.endsWith('.rs'))
            return [`src/bin/${name}`];
        return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(bins, name, 'main.rs')) ? [`src/bin/${name}/main.rs`] : [];
    });
}

;// CONCATENATED MODULE: ./.build/build/workflows/cargo-workspace.js
/**
 * The files outside the code folder that Cargo reads: the workspace's root, the packages that this one depends on by
 * path, and of all other members only what Cargo insists on seeing. So a change of a neighbour builds nothing again.
 */






/** `manifest` is the Cargo.toml in the code folder. With `roots` it throws a Failure (user) for packages outside the project. */
function readCargoWorkspace(manifest, recipe, roots) {
    const home = { folder: (0,external_node_path_.dirname)(manifest), manifest: readCargoManifest(manifest) };
    const root = cargo_workspace_workspaceOf(home, recipe.root);
    const members = membersOf(root);
    const own = home.manifest.package === undefined ? members : [home];
    const needed = closure(own, root);
    if (roots !== undefined)
        for (const { folder } of needed)
            cargo_workspace_checkInside(folder, manifest, roots);
    const outside = (item) => !(0,paths/* isInside */.FK)(recipe.source, item.folder);
    const known = new Set([...own, ...needed].map(item => item.folder));
    return {
        root: root.folder,
        own,
        needed: needed.filter(outside),
        others: members.filter(item => !known.has(item.folder) && outside(item)),
    };
}
/** Absolute paths, none inside the code folder. */
function cargoInputs(workspace, recipe) {
    const control = ['Cargo.toml', 'Cargo.lock'].map(name => (0,external_node_path_.join)(workspace.root, name));
    const settings = ['.cargo/config.toml', '.cargo/config', 'rust-toolchain.toml', 'rust-toolchain'].flatMap(name => everyAbove(name, recipe.source, recipe.root));
    const files = [
        ...control,
        ...settings,
        ...workspace.others.map(({ folder }) => (0,external_node_path_.join)(folder, 'Cargo.toml')),
        ...workspace.needed.flatMap(({ folder }) => filesOf(folder)),
    ];
    return [...new Set(files)].filter(file => !(0,paths/* isInside */.FK)(recipe.source, file) && (0,external_node_fs_.existsSync)(file));
}
/** Files that have to exist for Cargo to accept the workspace, and that no build of this package reads. */
function unreadFiles(workspace) {
    return workspace.others.flatMap(({ folder, manifest }) => targetRoots(folder, manifest).map(path => (0,external_node_path_.join)(folder, path)));
}
/** Programs of the code folder's packages, by name. */
function programsIn(workspace) {
    return workspace.own.flatMap(({ folder, manifest }) => programsOf(folder, manifest));
}
/** `package.workspace`, else the nearest Cargo.toml at or above with `[workspace]` (Cargo book, "Workspaces"). */
function cargo_workspace_workspaceOf(home, top) {
    const named = home.manifest.package?.workspace;
    if (named !== undefined)
        return packageAt((0,external_node_path_.join)(home.folder, named)) ?? home;
    for (let at = home.folder;; at = (0,external_node_path_.dirname)(at)) {
        const file = (0,paths/* findAbove */.nM)('Cargo.toml', at, top);
        if (file === undefined)
            return home;
        const found = packageAt((0,external_node_path_.dirname)(file));
        if (found?.manifest.workspace !== undefined)
            return holds(found, home.folder) ? found : home;
        at = (0,external_node_path_.dirname)(file);
    }
}
function holds({ folder, manifest }, member) {
    const excluded = (manifest.workspace?.exclude ?? []).map(path => (0,external_node_path_.join)(folder, path));
    return !excluded.some(path => (0,paths/* isInside */.FK)(path, member));
}
function packageAt(folder) {
    const file = (0,external_node_path_.join)(folder, 'Cargo.toml');
    return (0,external_node_fs_.existsSync)(file) ? { folder: (0,external_node_fs_.realpathSync)(folder), manifest: readCargoManifest(file) } : undefined;
}
function membersOf(root) {
    const patterns = root.manifest.workspace?.members ?? [];
    const folders = patterns.flatMap(pattern => expand(root.folder, pattern.split('/')));
    const members = [...new Set(folders)].flatMap(folder => packageAt(folder) ?? []);
    const self = root.manifest.package === undefined ? [] : [root];
    return [...self, ...members.filter(({ folder }) => holds(root, folder))];
}
/** Members are named by paths with `*` and `?` in their segments. */
function expand(folder, [segment, ...rest]) {
    if (segment === undefined)
        return [folder];
    if (!/[*?[]/.test(segment))
        return expand((0,external_node_path_.join)(folder, segment), rest);
    const pattern = new RegExp(`^${segment
        .replace(/[.+^$(){}|\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`);
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    const folders = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).filter(entry => entry.isDirectory());
    return folders
        .filter(({ name }) => pattern.test(name))
        .flatMap(({ name }) => expand((0,external_node_path_.join)(folder, name), rest));
}
/** Packages by path, and theirs; without those that it began with. */
function closure(own, root) {
    const found = new Map(own.map(item => [item.folder, item]));
    const queue = [...own, { folder: root.folder, manifest: { patch: root.manifest.patch } }];
    for (const item of queue) {
        const folders = [
            ...pathDependencies(item.folder, item.manifest),
            ...inheritedPaths(root.folder, root.manifest, item.manifest),
        ];
        for (const folder of folders) {
            const next = packageAt(folder);
            if (next === undefined || found.has(next.folder))
                continue;
            found.set(next.folder, next);
            queue.push(next);
        }
    }
    return [...found.values()].slice(own.length);
}
function cargo_workspace_checkInside(folder, manifest, roots) {
    if (roots.some(root => (0,paths/* isInside */.FK)(root, (0,paths/* realPathOf */.dN)(folder))))
        return;
    throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(manifest)} depends on a package outside the project: ${(0,paths/* shownPath */.pS)(folder)}`, {
        place: { file: (0,paths/* shownPath */.pS)(manifest) },
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
/** Cargo merges the settings of all folders above. */
function everyAbove(name, folder, top) {
    const file = (0,paths/* findAbove */.nM)(name, folder, top);
    if (file === undefined)
        return [];
    const base = file.slice(0, -(name.length + 1));
    return base === top ? [file] : [file, ...everyAbove(name, (0,external_node_path_.dirname)(base), top)];
}
function filesOf(folder) {
    const skipped = new Set(['target/', '.git/']);
    return [...(0,walk/* walk */.G)(folder, path => skipped.has(path))]
        .filter(found => found.kind === 'file')
        .map(found => found.absolute);
}

;// CONCATENATED MODULE: ./.build/build/workflows/rust-cargo.js
/**
 * Rust with cargo-lambda: one program for Lambda's processor and C library, whatever compiles it. cargo-lambda links
 * with zig, which knows every version of glibc; so the result runs on the runtime's image and needs no container.
 */














const rustCargo = {
    name: 'rust-cargo',
    version: 1,
    languages: ['provided'],
    manifests: ['Cargo.toml'],
    buildMethods: ['rust-cargolambda'],
    fits: folder => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'bootstrap')),
    lockFiles: ['Cargo.lock'],
    lockAbove: true,
    needs: ['handler'],
    junk: ['/target/'],
    layerFolder: 'extensions',
    check: rust_cargo_check,
    inputs: rust_cargo_inputs,
    tools: async (_recipe, versions) => {
        const [rust, lambda] = [
            await versions.ask('rustc', RUSTC_QUESTION),
            await versions.ask('cargo-lambda', CARGO_LAMBDA_QUESTION),
        ];
        return {
            rustc: /^\d+\.\d+/.exec(rust?.versions['rustc'] ?? '')?.[0] ?? 'missing',
            'cargo-lambda': /^\d+/.exec(lambda?.versions['cargo-lambda'] ?? '')?.[0] ?? 'missing',
        };
    },
    compile: rust_cargo_compile,
};
const rust_cargo_OPTIONS = ['Binary', 'Features', 'Flags', 'Debug'];
function rust_cargo_check(recipe, rules) {
    const workspace = readCargoWorkspace(rust_cargo_manifestOf(recipe), recipe);
    rust_cargo_programOf(programsIn(workspace), recipe, (0,workflow_options/* workflowOptions */.S)(recipe, rust_cargo_OPTIONS));
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace.root, 'Cargo.lock')))
        return [];
    const message = 'no Cargo.lock, so a later build may differ';
    if (rules.requireLock)
        throw new failure/* Failure */.HR('user', message, { remedy: 'Run `cargo generate-lockfile` and commit it.' });
    return [
        `${(0,paths/* shownPath */.pS)((0,external_node_path_.join)(workspace.root, 'Cargo.toml'))}: ${message} (cargo generate-lockfile makes one; commit it)`,
    ];
}
function rust_cargo_inputs(recipe, { roots }) {
    const workspace = readCargoWorkspace(rust_cargo_manifestOf(recipe), recipe, roots);
    return cargoInputs(workspace, recipe).map(path => ({ name: (0,paths/* nameBelow */.lX)(recipe.root, path), path }));
}
async function rust_cargo_compile(recipe, job) {
    const cargo = await (0,find_tool/* findTool */.SG)(CARGO_LAMBDA_QUESTION, job.host);
    if (cargo === undefined)
        throw (0,missing_tool/* missingTool */.z)('cargo-lambda');
    const rustc = await (0,find_tool/* findTool */.SG)(RUSTC_QUESTION, job.host);
    if (rustc === undefined)
        throw (0,missing_tool/* missingTool */.z)('cargo');
    const workspace = readCargoWorkspace(rust_cargo_manifestOf(recipe), recipe);
    const options = (0,workflow_options/* workflowOptions */.S)(recipe, rust_cargo_OPTIONS);
    const program = rust_cargo_programOf(programsIn(workspace), recipe, options);
    const copied = (0,external_node_path_.join)(job.scratch, 'source');
    const source = (0,private_copy/* copyWithInputs */.jd)(recipe, copied);
    writeUnread(unreadFiles(workspace), copied);
    const out = (0,external_node_path_.join)(job.scratch, 'out');
    const environment = cargoEnvironment(job);
    const locked = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace.root, 'Cargo.lock'));
    const target = rust_cargo_targetOf(recipe);
    await job.run({
        command: cargo.command,
        args: [
            ...['lambda', 'build', '--target', target, '--bin', program, '--lambda-dir', out],
            ...(options.flag('Debug') === true ? [] : ['--release']),
            ...(locked ? ['--locked'] : []),
            ...(options.list('Features') ?? []).flatMap(feature => ['--features', feature]),
            ...['--config', remapFlags({ source, target, copied, cargoHome: environment['CARGO_HOME'] ?? '' })],
            ...(options.list('Flags') ?? []),
        ],
        cwd: source,
        environment,
        clue: CARGO_CLUES,
        explain: explainCargo,
    });
    const file = (0,external_node_path_.join)(out, program, 'bootstrap');
    const name = recipe.layerFolder === '' ? 'bootstrap' : (0,external_node_path_.basename)(program);
    const built = (0,list_source/* diskEntry */.EV)(name, file, { size: (0,external_node_fs_.statSync)(file).size, executable: true });
    return { tree: (0,model_tree/* makeTree */.TI)([...dataFiles(recipe), built]), tools: { ...rustc.versions, ...cargo.versions } };
}
function rust_cargo_manifestOf({ manifest, source }) {
    if (manifest !== undefined)
        return manifest;
    throw new failure/* Failure */.HR('user', `there is no Cargo.toml in ${(0,paths/* shownPath */.pS)(source)}`, {
        remedy: 'Point CodeUri at the folder of the package.',
    });
}
/** What `Binary` names; else the one that the handler names, or the only one. */
function rust_cargo_programOf(programs, { handler, source }, options) {
    const named = options.text('Binary');
    const [first, ...others] = programs;
    const found = programs.find(program => program === (named ?? handler));
    if (found !== undefined)
        return found;
    if (named === undefined && first !== undefined && others.length === 0)
        return first;
    const listed = programs.length === 0 ? 'It has none.' : `It has ${programs.join(', ')}.`;
    const near = named === undefined ? undefined : (0,paths/* nearestName */.qb)(named, programs);
    if (named === undefined) {
        throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(source)} does not have exactly one program`, {
            remedy: `Name one with BuildProperties.Binary. ${listed}`,
        });
    }
    throw new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(source)} has no program ${named}`, {
        remedy: near === undefined ? listed : `Did you mean ${near}?`,
    });
}
/** The C library of the runtime is part of the target: `x86_64-unknown-linux-gnu.2.26` (cargo-zigbuild's notation). */
function rust_cargo_targetOf({ architecture, runtime }) {
    const glibc = runtime === undefined ? undefined : (0,runtimes/* findRuntime */.w4)(runtime)?.glibc;
    const processor = architecture === 'arm64' ? 'aarch64' : 'x86_64';
    return `${processor}-unknown-linux-gnu${glibc === undefined ? '' : `.${glibc}`}`;
}
function writeUnread(files, copied) {
    for (const file of files) {
        const place = (0,external_node_path_.join)(copied, (0,external_node_path_.relative)((0,external_node_path_.parse)(file).root, file));
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(place), { recursive: true });
        (0,external_node_fs_.writeFileSync)(place, '');
    }
}

;// CONCATENATED MODULE: ./.build/build/workflows/registry.js
/** Finds a workflow by its name or by what lies in a code folder. A new one is a module here and a line below. */


















/** Where several fit a folder, the first one builds it. */
const WORKFLOWS = [
    python_pip/* pythonPip */.i,
    pythonUv,
    nodejsNpm,
    nodejsEsbuild,
    make,
    rustCargo,
    goModules,
    javaGradle,
    javaMaven,
    rubyBundler,
    dotnetCliPackage,
    buildspec,
    command,
    workflows_image/* image */.S,
    copy/* copy */.C,
    prebuilt/* prebuilt */.i,
];
/** The workflow of a recipe. Throws a RangeError for a name that no recipe can have. */
function workflowOf({ workflow: name, plugIn }) {
    if (plugIn !== undefined)
        return (0,plug_in/* plugInWorkflow */.p)(plugIn);
    const workflow = findWorkflow(name);
    if (workflow === undefined)
        throw new RangeError(`no workflow ${name}`);
    return workflow;
}
/** The workflow that a user named, in the config or as BuildMethod; or undefined. */
function findWorkflow(name) {
    return WORKFLOWS.find(workflow => workflow.name === name || workflow.buildMethods?.includes(name));
}
/**
 * The first workflow for this language whose manifest lies in the folder; or, of those that read a given manifest, the
 * first that fits the manifest's folder.
 */
function workflowFor(language, { folder, manifest, target }) {
    const builders = WORKFLOWS.filter(workflow => workflow.languages?.includes(language));
    if (manifest !== undefined) {
        const readers = builders.filter(workflow => findManifest(workflow, [manifest]) !== undefined);
        return readers.find(workflow => workflow.fits?.(folder, target) !== false) ?? readers[0] ?? builders[0];
    }
    const names = (0,external_node_fs_.readdirSync)(folder);
    return builders.find(workflow => findManifest(workflow, names) !== undefined && workflow.fits?.(folder, target) !== false);
}
/** The first of the workflow's manifests among these names. */
function findManifest(workflow, names) {
    for (const wanted of workflow.manifests ?? []) {
        const found = names.find(name => (typeof wanted === 'string' ? name === wanted : wanted.test(name)));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Whether a workflow for this language takes a file of this name as its manifest. */
function isManifest(name, language) {
    return WORKFLOWS.some(workflow => workflow.languages?.includes(language) && findManifest(workflow, [name]) !== undefined);
}
function workflowNames() {
    return WORKFLOWS.map(workflow => workflow.name);
}


/***/ }),

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readRequirements),
/* harmony export */   T: () => (/* binding */ checkInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5607);
/* harmony import */ var _python_requirement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2582);
/** Reads requirements files as far as a build must know them (pip: requirements file format); pip itself reads them again. */





/** Throws a Failure of class `user`, with file and line, for includes and packages that are not there. */
function readRequirements(manifest) {
    const reading = new Reading((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(manifest));
    reading.read(manifest);
    return reading;
}
/** Throws a Failure of class `user` for a file or folder that lies outside the folders where code may lie. */
function checkInside(paths, roots) {
    const outside = paths.find(path => !roots.some(root => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(root, path)));
    if (outside === undefined)
        return;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('user', `${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(outside)} is part of the requirements but lies outside the project`, {
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
const OPTION = /^(--[a-z-]+|-[a-z])\s*=?\s*(.*)$/i;
const OPTION_NAMES = {
    '-e': '--editable',
    '-r': '--requirement',
    '-c': '--constraint',
    '-f': '--find-links',
    '-i': '--index-url',
};
class Reading {
    requirements = [];
    folders = [];
    lines = [];
    options = [];
    constrained = new Set();
    #files = new Set();
    #top;
    constructor(top) {
        this.#top = top;
    }
    get files() {
        return [...this.#files];
    }
    read(file) {
        if (this.#files.has(file))
            return;
        this.#files.add(file);
        for (const { text, line } of logicalLines((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')))
            this.#take(text, file, line);
    }
    #take(text, file, line) {
        const [, given = '', value = ''] = OPTION.exec(text) ?? [];
        const name = OPTION_NAMES[given] ?? given;
        if (name === '' || name === '--editable')
            this.#takeRequirement(text, file, line);
        else if (name === '--requirement')
            this.read(includedFile(value, file, line));
        else
            this.#takeOption(name, value, file, line);
    }
    #takeRequirement(text, file, line) {
        const requirement = (0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .readRequirement */ .M)(text, { file, line, folders: [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), this.#top] });
        const { origin } = requirement;
        this.requirements.push(requirement);
        this.lines.push({ text, requirement });
        if (origin.kind === 'wheel')
            this.#files.add(origin.path);
        if (origin.kind !== 'local')
            return;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(origin.path).isFile())
            this.#files.add(origin.path);
        else
            this.folders.push(origin.path);
    }
    #takeOption(name, value, file, line) {
        this.options.push(name);
        if (name === '--constraint') {
            const path = includedFile(value, file, line);
            this.#constrain(readRequirements(path));
            this.lines.push({ text: `--constraint ${path}` });
        }
        else if (name === '--find-links') {
            for (const wheel of localWheels(value, file))
                this.#files.add(wheel);
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), value);
            this.lines.push({ text: `--find-links ${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) ? folder : value}` });
        }
        else
            this.lines.push({ text: value === '' ? name : `${name} ${value}` });
    }
    #constrain({ files, requirements }) {
        for (const file of files)
            this.#files.add(file);
        for (const { origin, pinned } of requirements) {
            if (pinned && origin.kind === 'index')
                this.constrained.add((0,_python_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .normalName */ .t)(origin.name));
        }
    }
}
/** Lines with continuations joined and comments removed; `line` is where each begins. */
function* logicalLines(text) {
    let pending;
    for (const [at, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        const line = pending?.line ?? at + 1;
        const joined = `${pending?.text ?? ''}${raw}`;
        const isComment = /^\s*#/.test(raw);
        pending = joined.endsWith('\\') && !isComment ? { text: joined.slice(0, -1), line } : undefined;
        const bare = joined.replace(/(^|\s+)#.*$/, '').trim();
        if (pending === undefined && bare !== '')
            yield { text: bare, line };
    }
    if (pending !== undefined && pending.text.trim() !== '')
        yield { text: pending.text.trim(), line: pending.line };
}
function includedFile(value, file, line) {
    const path = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .realPathOf */ .dN)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), value));
    if (/^https?:/.test(value)) {
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('user', `a requirements file on the network cannot be part of a build: ${value}`, {
            place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(file), line },
            remedy: 'Keep a copy of it in the project and include that.',
        });
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return path;
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('user', `${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(path)} is included here and does not exist`, {
        place: { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(file), line },
        remedy: 'Create it, or correct the path (it counts from the folder of this file).',
    });
}
function localWheels(value, file) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), value);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory())
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
        .filter(name => name.endsWith('.whl'))
        .sort()
        .map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}


/***/ }),

/***/ 1294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ installWithUv),
/* harmony export */   PW: () => (/* binding */ UV_QUESTION),
/* harmony export */   a6: () => (/* binding */ buildWithUv),
/* harmony export */   d: () => (/* binding */ runUv),
/* harmony export */   m0: () => (/* binding */ OLDEST_UV)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _build_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1777);
/* harmony import */ var _container_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7011);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2342);
/* harmony import */ var _private_home_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9404);
/* harmony import */ var _pip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2286);
/* harmony import */ var _python_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9096);
/* harmony import */ var _wheel_platforms_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9306);
/** Runs uv: to install wheels for the target, to build wheels of local packages, and to export its lock file. */








/** The first minor version that has every option that is used here. */
const OLDEST_UV = '0.8';
/** uv, not older than that. */
const UV_QUESTION = {
    names: ['uv'],
    args: ['--version'],
    read: (stdout, command) => {
        const version = /^uv (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
        if (version === undefined || isOlder(version, OLDEST_UV))
            return undefined;
        return { versions: { uv: version }, witnesses: [command] };
    },
    name: stdout => /^uv \d+\.\d+\.\d+/.exec(stdout)?.[0],
};
function isOlder(version, than) {
    const [a = 0, b = 0] = version.split('.').map(Number);
    const [c = 0, d = 0] = than.split('.').map(Number);
    return a < c || (a === c && b < d);
}
/** Installs what a requirements file lists into `target`. Throws Failure: `build`, `cancelled`. */
async function installWithUv(uv, installation, job) {
    const { recipe, requirements, target, asPip, complete, fromSource = [] } = installation;
    const { version, glibc } = (0,_python_target_js__WEBPACK_IMPORTED_MODULE_6__/* .pythonRuntime */ .jl)(recipe);
    await runUv(uv, {
        args: [
            ...['pip', 'install'],
            ...['-r', requirements],
            ...['--target', target],
            ...(complete === true ? ['--no-deps'] : []),
            ...['--only-binary', ':all:'],
            ...fromSource.flatMap(name => ['--no-binary', name]),
            ...['--python-version', version],
            ...['--python-platform', (0,_wheel_platforms_js__WEBPACK_IMPORTED_MODULE_7__/* .uvPlatform */ .Ry)(glibc, recipe.architecture).name],
            // pip looks into every index for the best version; uv by itself stops at the first that has the name.
            ...(asPip === true ? ['--index-strategy', 'unsafe-best-match'] : []),
            ...['--link-mode', 'copy'],
            ...(fromSource.length === 0 ? interpreter(job) : []),
        ],
        cwd: job.scratch,
        recipe,
        job,
    });
}
/**
 * uv asks some Python what a system is like before it installs for another one, and keeps the answer of a real program,
 * but not of a version manager's shim, which takes longer to answer than all the rest. Builds get the one on the PATH.
 */
function interpreter({ host }) {
    const [python] = ['python3', 'python']
        .flatMap(name => (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .findOnPath */ .a)(name, host))
        .filter(path => !path.includes(`${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}shims${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`));
    return python === undefined || (0,_container_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .currentContainer */ .zt)() !== undefined ? [] : ['--python', python];
}
/** Builds one wheel of a folder or an archive into the folder `to`. */
async function buildWithUv(uv, { what, to, recipe }, job) {
    const args = ['build', '--wheel', '--no-sources', '--out-dir', to, what];
    await runUv(uv, { args, cwd: job.scratch, recipe, job });
}
/** Any command of uv, with the user's configuration and cache. Gives what it printed on standard output. */
async function runUv(uv, { args, cwd, recipe, job }) {
    const { stdout } = await job.run({
        command: uv.command,
        args: [...args, '--no-progress'],
        cwd,
        environment: uvEnvironment(job),
        clue: CLUE,
        explain: clues => explainUv(clues, recipe),
    });
    return stdout;
}
const CLUE = /^error|^\s*(cause|Caused by|×|╰─▶|├─▶|hint):?|[Bb]ecause|hash|lockfile/;
function uvEnvironment(job) {
    const home = (0,_private_home_js__WEBPACK_IMPORTED_MODULE_4__/* .makePrivateHome */ .r)(job.scratch, job.host, {
        configuration: ['.config/uv', '.netrc', '.local/share/uv'],
        caches: ['.cache/uv'],
    });
    return (0,_build_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .buildEnvironment */ .A)(job, {
        home,
        passedNames: [
            'UV_CACHE_DIR',
            'UV_CONFIG_FILE',
            'UV_PYTHON_INSTALL_DIR',
            'UV_SYSTEM_CERTS',
            'UV_NATIVE_TLS',
        ],
        // A Python that is downloaded in passing is nothing that anybody asked for: any that is there will do.
        set: { UV_PYTHON_DOWNLOADS: 'never', UV_NO_INSTALLER_METADATA: '1', PYTHONDONTWRITEBYTECODE: '1' },
    });
}
function explainUv(clues, recipe) {
    const text = clues.join('\n');
    if (/hash mismatch/i.test(text))
        return _pip_js__WEBPACK_IMPORTED_MODULE_5__/* .WRONG_HASH */ .bG;
    if (/lockfile.*needs to be updated|is outdated|out[- ]of[- ]date/i.test(text)) {
        return {
            reason: 'uv.lock does not fit pyproject.toml',
            remedy: 'Run `uv lock` and commit uv.lock.',
        };
    }
    const builtHere = /built wheel `([^`]+)` is not compatible/.exec(text)?.[1];
    if (builtHere !== undefined) {
        const { message: reason, remedy = '' } = (0,_python_target_js__WEBPACK_IMPORTED_MODULE_6__/* .compiledHere */ .W)(builtHere.split('-')[0] ?? '', builtHere);
        return { reason, remedy };
    }
    if (/No interpreter found/i.test(text)) {
        return {
            reason: 'uv finds no Python on this machine that the project accepts',
            remedy: `Install Python ${(0,_python_target_js__WEBPACK_IMPORTED_MODULE_6__/* .pythonRuntime */ .jl)(recipe).version}, or add a step \`uses: actions/setup-python@v6\` before this one.`,
        };
    }
    if (/error sending request|dns error|tcp connect|Failed to fetch|timed out/i.test(text)) {
        return {
            reason: 'the package index cannot be reached',
            remedy: 'Check the network, proxy and uv configuration.',
        };
    }
    return explainSolution(text, recipe);
}
function explainSolution(text, recipe) {
    const missing = /[Bb]ecause (\S+) was not found in the (?:package registry|provided)/.exec(text)?.[1];
    if (missing !== undefined)
        return (0,_pip_js__WEBPACK_IMPORTED_MODULE_5__/* .noWheel */ .fL)(missing, recipe);
    const unfit = /[Bb]ecause (\S+) has no (?:usable wheels|wheels with a matching)/.exec(text)?.[1];
    if (unfit !== undefined)
        return (0,_pip_js__WEBPACK_IMPORTED_MODULE_5__/* .noWheel */ .fL)(unfit, recipe);
    const noVersion = /[Bb]ecause there (?:is|are) no versions? of (\S+?),? /.exec(text)?.[1];
    if (noVersion !== undefined)
        return (0,_pip_js__WEBPACK_IMPORTED_MODULE_5__/* .noWheel */ .fL)(noVersion, recipe);
    const hashes = /In `--require-hashes` mode.*/.exec(text)?.[0];
    return hashes === undefined ? undefined : { reason: hashes };
}


/***/ }),

/***/ 9306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ wheelAbis),
/* harmony export */   I3: () => (/* binding */ wheelPlatforms),
/* harmony export */   Ry: () => (/* binding */ uvPlatform),
/* harmony export */   VT: () => (/* binding */ machineOf)
/* harmony export */ });
/** Which wheels load on Lambda: the tags of PEP 425 and PEP 600 for a runtime's C library and processor. */
/** Names from before PEP 600, by the C library that they stand for. */
const LEGACY = { 5: 'manylinux1', 12: 'manylinux2010', 17: 'manylinux2014' };
/** The oldest C library that a manylinux tag was ever defined for: x86-64 began in 2007, arm64 with 2014's. */
const OLDEST = { x86_64: 5, arm64: 17 };
const MACHINE = { x86_64: 'x86_64', arm64: 'aarch64' };
/**
 * Platform tags for `pip --platform`, in the order in which pip prefers them. Every tag up to the runtime's C library
 * (`2.34`) is there, because pip compares names: a wheel for manylinux_2_28 is only found when that very tag is asked for.
 * Tags that uv knows by a name come first, so that both take the same one of several wheels.
 */
function wheelPlatforms(glibc, architecture) {
    const newest = minorOf(glibc);
    const common = uvMinor(newest);
    const machine = MACHINE[architecture];
    const tags = (from, to) => {
        const found = [];
        for (let minor = from; minor >= to; minor--) {
            found.push(`manylinux_2_${minor}_${machine}`);
            const legacy = LEGACY[minor];
            if (legacy !== undefined)
                found.push(`${legacy}_${machine}`);
        }
        return found;
    };
    return [...tags(common, OLDEST[architecture]), ...tags(newest, common + 1)];
}
/** C libraries (2.x) that `uv --python-platform` has a name for (uv 0.8). */
const UV_MINORS = [17, 28, 31, 32, 33, 34];
/**
 * The platform for `uv --python-platform`: the newest that the runtime can load. Not `exact` where wheels for a newer C
 * library would load, too.
 */
function uvPlatform(glibc, architecture) {
    const newest = minorOf(glibc);
    const minor = uvMinor(newest);
    return { name: `${MACHINE[architecture]}-manylinux_2_${minor}`, exact: minor === newest };
}
/** The machine as Python and wheels name it. */
function machineOf(architecture) {
    return MACHINE[architecture];
}
function uvMinor(newest) {
    return Math.max(...UV_MINORS.filter(minor => minor <= newest));
}
function minorOf(glibc) {
    return Number(glibc.split('.')[1]);
}
/** ABI tags for a Python version (`3.12`): its own, the stable one, and none. Before 3.8 the own one ends in `m`. */
function wheelAbis(version) {
    const [major = '3', minor = '0'] = version.split('.');
    const own = `cp${major}${minor}${Number(minor) < 8 ? 'm' : ''}`;
    return [own, 'abi3', 'none'];
}


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   WS: () => (/* binding */ writeWhatFollows),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/**
 * Writing that never leaves half a file: a temporary name in the same folder, then a rename.
 */



/** Writes a whole file; readers see the old content or the new, never a part. Makes the folder when it is missing. */
function writeFileAtomically(path, content) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = temporaryName(path);
    try {
        writeDurably(temporary, content);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
/**
 * The same for what can be made again from what is there: not pressed to the disk, which takes a hundred times as long. After the
 * machine has lost its power such a file may be empty, so readers have to check it. One that is as it should be stays.
 */
function writeWhatFollows(path, content) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path) && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8') === content)
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = temporaryName(path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, content);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
}
/** A name beside `path` that no other process uses; leftovers are recognised by `.tmp-` and swept by the store. */
function temporaryName(path) {
    return `${path}.tmp-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
}
function writeDurably(path, content) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'wx', 0o644);
    try {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content;
        for (let written = 0; written < bytes.length;)
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, bytes, written);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 2064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/** SHA-256 of files: synchronous reads into one buffer, three to ten times as fast as streams. */


const CHUNK_BYTES = 1 << 20;
/** The SHA-256 (hex) and the size in bytes of a file. */
function hashFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    let size = 0;
    try {
        for (let read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer); read > 0; read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer)) {
            hash.update(buffer.subarray(0, read));
            size += read;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
    return { digest: hash.digest('hex'), size };
}


/***/ }),

/***/ 4498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError)
/* harmony export */ });
/** Errors of the operating system, told apart by their code: `ENOENT`, `EXDEV`. */
/** Whether it is an error of Node's with this code. */
function isSystemError(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}


/***/ }),

/***/ 1493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hd: () => (/* binding */ readMember),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   vr: () => (/* binding */ tarPadding),
/* harmony export */   y7: () => (/* binding */ TAR_END)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** Tar archives on disk: where each member lies, and headers for new ones (POSIX ustar and pax, GNU long names). */


const BLOCK_BYTES = 512;
/** Names and pax records are small; anything larger is no archive that a tool made. */
const MAX_HEADER_BYTES = 1 << 20;
/**
 * The regular files of an archive by their path, links followed. Throws an Error for what is no tar archive, or one that
 * ends early.
 */
function readTar(file) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        const members = new Map();
        const links = new Map();
        const end = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size;
        for (const header of headersOf(descriptor, end)) {
            const { path, type, offset, size, target } = header;
            if (type === 'file')
                members.set(path, { file, offset, size });
            else if (type === 'hard link')
                links.set(path, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(target));
            else if (type === 'link')
                links.set(path, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path), target));
        }
        for (const path of links.keys()) {
            const found = behind(path, members, links);
            if (found !== undefined)
                members.set(path, found);
        }
        return members;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** The bytes of a small member, such as a manifest. Throws an Error above `limit`. */
function readMember({ file, offset, size }, limit) {
    if (size > limit)
        throw new Error(`a member of ${size} bytes, where at most ${limit} are expected`);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    try {
        return bytesAt(descriptor, offset, size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** The header of a regular file: mode 0644, owner 0, no time. The path has at most 100 bytes. */
function tarHeader(path, size) {
    const header = Buffer.alloc(BLOCK_BYTES);
    header.write(path, 0, 100);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    writeSize(header, size);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\x0000', 257, 'latin1');
    header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
    return header;
}
/** Zeros that fill the last block of a member. */
function tarPadding(size) {
    return Buffer.alloc((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);
}
/** Two empty blocks end an archive. */
const TAR_END = Buffer.alloc(2 * BLOCK_BYTES);
function behind(path, members, links) {
    const seen = new Set();
    let at = path;
    while (at !== undefined && !seen.has(at) && !members.has(at)) {
        seen.add(at);
        at = links.get(at);
    }
    return at === undefined ? undefined : members.get(at);
}
function* headersOf(descriptor, end) {
    let extended = {};
    for (let at = 0; at + BLOCK_BYTES <= end;) {
        const block = bytesAt(descriptor, at, BLOCK_BYTES);
        if (block.every(byte => byte === 0))
            return;
        if (checksumOf(block) !== numberAt(block, 148, 8))
            throw new Error('it is not a tar archive');
        const type = String.fromCharCode(block[156] ?? 0);
        const size = extended.size ?? numberAt(block, 124, 12);
        const offset = at + BLOCK_BYTES;
        if (offset + size > end)
            throw new Error('it ends in the middle of a file');
        at = offset + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
        if ('xgLK'.includes(type)) {
            extended = { ...extended, ...extensionOf(type, descriptor, offset, size) };
            continue;
        }
        const path = extended.path ?? pathAt(block);
        const target = extended.target ?? textAt(block, 157, 100);
        yield { path: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path), type: KINDS[type] ?? 'other', target, offset, size };
        extended = {};
    }
}
const KINDS = {
    '0': 'file',
    '\0': 'file',
    '7': 'file',
    '1': 'hard link',
    '2': 'link',
};
function extensionOf(type, descriptor, offset, size) {
    if (size > MAX_HEADER_BYTES)
        throw new Error('it has a header that is too large');
    const bytes = bytesAt(descriptor, offset, size);
    if (type === 'L')
        return { path: textAt(bytes, 0, size) };
    if (type === 'K')
        return { target: textAt(bytes, 0, size) };
    // Global records (g) say nothing about paths and sizes in archives of images.
    return type === 'x' ? paxRecords(bytes) : {};
}
/** `LENGTH KEY=VALUE\n`, again and again; the length counts itself. */
function paxRecords(bytes) {
    const extended = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const length = Number.parseInt(bytes.toString('latin1', at, space), 10);
        if (space < 0 || !(length > 0))
            break;
        const [, key, value = ''] = /^([^=]*)=(.*)\n$/s.exec(bytes.toString('utf8', space + 1, at + length)) ?? [];
        if (key === 'path')
            extended.path = value;
        if (key === 'linkpath')
            extended.target = value;
        if (key === 'size')
            extended.size = Number(value);
        at += length;
    }
    return extended;
}
function pathAt(block) {
    const prefix = textAt(block, 257, 5) === 'ustar' ? textAt(block, 345, 155) : '';
    const name = textAt(block, 0, 100);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function textAt(bytes, at, length) {
    const end = bytes.indexOf(0, at);
    return bytes.toString('utf8', at, end < 0 || end > at + length ? at + length : end);
}
/** Octal digits, or (first bit set) a binary number: above 8 GB there are no digits left. */
function numberAt(block, at, length) {
    if (((block[at] ?? 0) & 0x80) !== 0)
        return Number(block.readBigUInt64BE(at + length - 8));
    const digits = textAt(block, at, length).trim();
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function writeSize(header, size) {
    if (size < 8 ** 11)
        header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    else {
        header[124] = 0x80;
        header.writeBigUInt64BE(BigInt(size), 128);
    }
}
/** The sum of all bytes, with spaces where the sum itself stands. */
function checksumOf(block) {
    let sum = 8 * 0x20;
    for (const [at, byte] of block.entries())
        if (at < 148 || at >= 156)
            sum += byte;
    return sum;
}
function bytesAt(descriptor, at, length) {
    const bytes = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, read, length - read, at + read);
        if (count === 0)
            throw new Error('it ends early');
        read += count;
    }
    return bytes;
}


/***/ }),

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ newerRuntime),
/* harmony export */   W: () => (/* binding */ knownRuntime),
/* harmony export */   cV: () => (/* binding */ usableRuntimes),
/* harmony export */   kz: () => (/* binding */ successorOf),
/* harmony export */   w4: () => (/* binding */ findRuntime)
/* harmony export */ });
/* unused harmony export supportedRuntimes */
/**
 * Lambda's runtimes: what runs on them, on which machine, and until when. As AWS states them in "Lambda runtimes" (Developer
 * Guide, tables of supported and deprecated runtimes) and in the API's list of names, state of November 2026. AWS has moved
 * such dates before: they are plans until they have passed.
 */
/** The runtime of this name. Newer ones than are known here count for what the newest of their family is. */
function findRuntime(name) {
    return RUNTIMES.get(name) ?? ONLY_BUILT.get(name) ?? newerRuntime(name);
}
/** A runtime that Lambda is known to have, or to have had. */
function knownRuntime(name) {
    return RUNTIMES.get(name);
}
/** Names of the runtimes that are patched on a day (`2026-11-21`), newest first. */
function supportedRuntimes(today) {
    return namesWhere(({ deprecated }) => deprecated !== undefined && today < deprecated);
}
/** Names of the runtimes that Lambda takes, deprecated or not, as far as is known here. */
function usableRuntimes() {
    return namesWhere(({ updateBlocked }) => updateBlocked === undefined || STATE < updateBlocked);
}
/**
 * Of a family that is known, spelled as its members, with a version a little above all of them: AWS may have it by now.
 * `python313` is none, it lacks a dot.
 */
function newerRuntime(name) {
    const { family, version, rest } = partsOf(name);
    const members = [...RUNTIMES.values()].filter(known => {
        const parts = partsOf(known.name);
        return parts.family === family && parts.rest === rest && parts.version !== '';
    });
    const [newest] = members.sort((a, b) => comparable(b.version) - comparable(a.version));
    if (newest === undefined || !isLittleAbove(version, newest.version))
        return undefined;
    const { language, glibc } = newest;
    return { name, language, glibc, version };
}
/** Five major versions are some years. */
const MOST_MAJORS = 5;
function isLittleAbove(version, newest) {
    const majors = Number(version.split('.')[0]) - Number(newest.split('.')[0]);
    const isAlike = version.includes('.') === newest.includes('.');
    return isAlike && majors <= MOST_MAJORS && comparable(version) > comparable(newest);
}
/** The runtime of the same family that is patched the longest; `provided.al2023` for what is compiled. */
function successorOf(name, today) {
    if (name.startsWith('go') || name.startsWith('provided'))
        return 'provided.al2023';
    const family = partsOf(name).family.replace('dotnetcore', 'dotnet');
    const heirs = supportedRuntimes(today).filter(heir => {
        const { family: own, rest } = partsOf(heir);
        return own === family && (rest === '' || rest === '.x');
    });
    return heirs.sort((a, b) => comparable(partsOf(b).version) - comparable(partsOf(a).version))[0];
}
/** The day of the table. */
const STATE = '2026-11-21';
const AL1 = '2.17';
const AL2 = '2.26';
const AL2023 = '2.34';
const ROWS = [
    ['nodejs', AL2023, 'nodejs26.x'],
    ['python', AL2023, 'python3.15'],
    ['nodejs', AL2023, 'nodejs24.x', '2028-04-30', '2028-06-01', '2028-07-01'],
    ['nodejs', AL2023, 'nodejs22.x', '2027-04-30', '2027-06-01', '2027-07-01'],
    ['nodejs', AL2023, 'nodejs20.x', '2026-04-30', '2027-02-01', '2027-03-03'],
    ['nodejs', AL2, 'nodejs18.x', '2025-09-01', '2027-02-01', '2027-03-03'],
    ['nodejs', AL2, 'nodejs16.x', '2024-06-12', '2027-02-01', '2027-03-03'],
    ['nodejs', AL2, 'nodejs14.x', '2023-12-04', '2024-01-09', '2027-03-03'],
    ['nodejs', AL1, 'nodejs12.x', '2023-03-31', '2023-03-31', '2023-04-30'],
    ['nodejs', AL1, 'nodejs10.x', '2021-07-30', '2021-07-30', '2022-02-14'],
    ['nodejs', AL1, 'nodejs8.10', '2020-03-06', '2020-02-04', '2020-03-06'],
    ['nodejs', AL1, 'nodejs6.10', '2019-08-12', '2019-07-12', '2019-08-12'],
    ['nodejs', AL1, 'nodejs4.3', '2020-03-05', '2020-02-03', '2020-03-05'],
    ['nodejs', AL1, 'nodejs4.3-edge', '2020-03-05', '2019-03-31', '2019-04-30'],
    ['nodejs', AL1, 'nodejs', '2016-08-30', '2016-09-30', '2016-10-31'],
    ['python', AL2023, 'python3.13 python3.14', '2029-06-30', '2029-07-31', '2029-08-31'],
    ['python', AL2023, 'python3.12', '2028-10-31', '2028-11-30', '2029-01-10'],
    ['python', AL2, 'python3.11', '2027-06-30', '2027-07-31', '2027-08-31'],
    ['python', AL2, 'python3.10', '2026-10-31', '2027-02-01', '2027-03-03'],
    ['python', AL2, 'python3.9', '2025-12-15', '2027-02-01', '2027-03-03'],
    ['python', AL2, 'python3.8', '2024-10-14', '2027-02-01', '2027-03-03'],
    ['python', AL1, 'python3.7', '2023-12-04', '2024-01-09', '2027-03-03'],
    ['python', AL1, 'python3.6', '2022-07-18', '2022-07-18', '2022-08-29'],
    ['python', AL1, 'python2.7', '2021-07-15', '2021-07-15', '2022-05-30'],
    [
        'java',
        AL2023,
        'java21 java25 java8.al2023 java11.al2023 java17.al2023',
        '2029-06-30',
        '2029-07-31',
        '2029-08-31',
    ],
    ['java', AL2, 'java8.al2 java11 java17', '2027-06-30', '2027-07-31', '2027-08-31'],
    ['java', AL1, 'java8', '2024-01-08', '2024-02-08', '2027-03-03'],
    ['dotnet', AL2023, 'dotnet10', '2028-11-14', '2028-12-14', '2029-01-15'],
    ['dotnet', AL2023, 'dotnet8', '2026-11-10', '2027-02-01', '2027-03-03'],
    ['dotnet', AL2, 'dotnet6', '2024-12-20', '2027-02-01', '2027-03-03'],
    ['dotnet', AL2, 'dotnetcore3.1', '2023-04-03', '2023-04-03', '2023-05-03'],
    ['dotnet', AL2, 'dotnetcore2.1', '2022-01-05', '2022-01-05', '2022-04-13'],
    ['dotnet', AL1, 'dotnetcore2.0', '2019-05-30', '2019-04-30', '2019-05-30'],
    ['dotnet', AL1, 'dotnetcore1.0', '2019-06-27', '2019-06-30', '2019-07-30'],
    ['ruby', AL2023, 'ruby4.0', '2029-03-31', '2029-04-30', '2029-05-31'],
    ['ruby', AL2023, 'ruby3.4', '2028-03-31', '2028-04-30', '2028-05-31'],
    ['ruby', AL2023, 'ruby3.3', '2027-03-31', '2027-04-30', '2027-05-31'],
    ['ruby', AL2, 'ruby3.2', '2026-03-31', '2027-02-01', '2027-03-03'],
    ['ruby', AL2, 'ruby2.7', '2023-12-07', '2024-01-09', '2027-03-03'],
    ['ruby', AL2, 'ruby2.5', '2021-07-30', '2021-07-30', '2022-03-31'],
    ['go', AL1, 'go1.x', '2024-01-08', '2024-02-08', '2027-03-03'],
    ['provided', AL2023, 'provided.al2023', '2029-06-30', '2029-07-31', '2029-08-31'],
    ['provided', AL2, 'provided.al2', '2026-07-31', '2027-02-01', '2027-03-03'],
    ['provided', AL1, 'provided', '2024-01-08', '2024-02-08', '2027-03-03'],
];
/** What tools can build for although Lambda has it as an image only. */
const BUILT_ROWS = [['dotnet', AL2, 'dotnet7']];
const RUNTIMES = byName(ROWS);
const ONLY_BUILT = byName(BUILT_ROWS);
function byName(rows) {
    return new Map(rows.flatMap(([language, glibc, names, deprecated, createBlocked, updateBlocked]) => names.split(' ').map((name) => [
        name,
        {
            name,
            language,
            glibc,
            version: partsOf(name).version,
            ...(deprecated === undefined ? {} : { deprecated }),
            ...(createBlocked === undefined ? {} : { createBlocked }),
            ...(updateBlocked === undefined ? {} : { updateBlocked }),
        },
    ])));
}
function namesWhere(fits) {
    return [...RUNTIMES.values()].filter(fits).map(({ name }) => name);
}
function partsOf(name) {
    const [, family = name, version = '', rest = ''] = /^([a-z]+)(\d+(?:\.\d+)?)(.*)$/.exec(name) ?? [];
    return { family, version, rest };
}
/** `3.9` is below `3.14`. */
function comparable(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major * 1000 + minor;
}


/***/ }),

/***/ 9085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ describePlan)
});

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/pipeline/plan-targets.js + 5 modules
var plan_targets = __webpack_require__(1644);
;// CONCATENATED MODULE: ./.build/pipeline/job-matrix.js
/**
 * The job matrix: what has no artifact yet, spread over jobs by what it costs. Functions that share an installation build in
 * one job, many small ones share a job, a heavy one has its own.
 */

/** GitHub runs at most 256 jobs of a matrix (its usage limits). */
const MOST_MATRIX_JOBS = 256;
/**
 * Seconds that a build takes on a runner with cold caches, roughly: only their proportions matter. By the first word of a
 * workflow's name, `python` for python-pip and python-uv; anything else is some user's command.
 */
const COSTS = {
    copy: 1,
    prebuilt: 1,
    none: 1,
    nodejs: 12,
    python: 12,
    ruby: 15,
    go: 20,
    dotnet: 40,
    java: 45,
    rust: 60,
    image: 60,
};
const COST_OF_COMMANDS = 20;
/** A runner takes about so many seconds to come up and check out: less work than that is not worth a job of its own. */
const WORTH_A_JOB = 30;
/** `size` bounds the number of jobs. Order and names depend on nothing but the plan. */
function jobMatrix(planned, size) {
    const missing = planned.filter(({ record }) => record === undefined);
    const kinds = new Map();
    for (const unit of unitsOf(missing)) {
        const [first] = unit.items;
        const kind = first === undefined ? '' : kindOf(first);
        kinds.set(kind, [...(kinds.get(kind) ?? []), unit]);
    }
    const jobs = [...kinds.values()].flatMap(units => packed(units, WORTH_A_JOB));
    const bound = Math.max(1, Math.min(size, MOST_MATRIX_JOBS));
    return (jobs.length <= bound ? jobs : spread(jobs, bound)).map(entryOf);
}
/** What must not be torn apart: one build for equal recipes, one installation for equal dependencies. */
function unitsOf(missing) {
    const units = new Map();
    for (const [digest, group] of (0,plan_targets/* groupByDigest */.VE)(missing)) {
        const [first] = group;
        const shared = first.digested.dependencyDigest;
        const key = `${kindOf(first)} ${shared ?? digest}`;
        const unit = units.get(key);
        if (unit === undefined)
            units.set(key, { items: [...group], cost: costOf(first) });
        else {
            unit.items.push(...group);
            // The installation is there already: what is left is to pack the function's own files.
            unit.cost += 1;
        }
    }
    return [...units.values()];
}
/** Jobs need the same tools set up, on a fitting runner: nothing else is put together unless it must be. */
function kindOf({ recipe, target }) {
    return [recipe.workflow, target.runtime ?? '', target.architecture].join(' ');
}
function costOf({ recipe }) {
    const word = recipe.workflow.split('-', 1)[0] ?? '';
    return COSTS[word] ?? COST_OF_COMMANDS;
}
/** Fills jobs one after the other, in the template's order. */
function packed(units, full) {
    const jobs = [];
    for (const unit of units) {
        const last = jobs.at(-1);
        if (last === undefined || last.cost + unit.cost > full)
            jobs.push({ ...unit, items: [...unit.items] });
        else {
            last.items.push(...unit.items);
            last.cost += unit.cost;
        }
    }
    return jobs;
}
/** The dearest first, each to the job that has least to do: different kinds may meet then. */
function spread(jobs, size) {
    const bins = Array.from({ length: size }, () => ({ items: [], cost: 0 }));
    for (const job of [...jobs].sort((a, b) => b.cost - a.cost)) {
        const lightest = bins.reduce((least, bin) => (bin.cost < least.cost ? bin : least));
        lightest.items.push(...job.items);
        lightest.cost += job.cost;
    }
    return bins.filter(({ items }) => items.length > 0);
}
/** `workflow` is `mixed` and `runtime` null where a job has several. The id is fit for names of artifacts. */
function entryOf({ items }) {
    const only = (values) => new Set(values).size === 1 ? values[0] : undefined;
    const ids = items.map(({ target }) => target.id);
    return {
        id: (ids[0] ?? '').replaceAll('/', '-'),
        functions: ids,
        workflow: only(items.map(({ recipe }) => recipe.workflow)) ?? 'mixed',
        runtime: only(items.map(({ target }) => target.runtime ?? null)) ?? null,
        architecture: only(items.map(({ target }) => target.architecture)) ?? 'x86_64',
    };
}

;// CONCATENATED MODULE: ./.build/pipeline/describe-plan.js
/** A plan in the shape of interface §2: every function and layer, and the job matrix. */



function describePlan(made, settings) {
    const wanted = made.planned.filter(item => (0,plan_targets/* isWanted */.Yu)(item.target.id, settings));
    const skipped = made.skipped.filter(item => (0,plan_targets/* isWanted */.Yu)(item.id, settings));
    const described = [
        ...wanted.map(item => ({ kind: item.target.kind, json: describePlanned(item, settings) })),
        ...skipped.map(item => ({ kind: item.kind, json: describeSkipped(item) })),
    ];
    return {
        template: (0,paths/* shownPath */.pS)(settings.template, settings.workingFolder),
        functions: described.filter(item => item.kind === 'function').map(item => item.json),
        layers: described.filter(item => item.kind === 'layer').map(item => item.json),
        matrix: { include: jobMatrix(wanted, settings.matrixSize) },
        changedFunctions: wanted.filter(({ record }) => record === undefined).map(({ target }) => target.id),
    };
}
function describePlanned({ target, recipe, digested, record, origin }, settings) {
    return {
        id: target.id,
        type: target.type,
        runtime: target.runtime ?? null,
        architecture: target.architecture,
        packageType: target.packageType,
        workflow: recipe.workflow,
        source: (0,paths/* shownPath */.pS)(recipe.source, settings.workingFolder),
        manifest: recipe.manifest === undefined ? null : (0,paths/* shownPath */.pS)(recipe.manifest, settings.workingFolder),
        inputDigest: digested.inputDigest,
        cached: record !== undefined,
        reason: record === undefined ? 'no artifact for these inputs yet' : `the ${origin} has its artifact`,
    };
}
function describeSkipped(item) {
    return {
        id: item.id,
        type: item.type,
        runtime: null,
        architecture: 'x86_64',
        packageType: item.packageType ?? 'Zip',
        workflow: 'none',
        source: null,
        manifest: null,
        inputDigest: null,
        cached: true,
        reason: item.reason,
    };
}


/***/ }),

/***/ 3971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ handoverOf),
/* harmony export */   w: () => (/* binding */ takeOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7597);
/* harmony import */ var _files_atomic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1793);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5607);
/* harmony import */ var _store_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7115);
/* harmony import */ var _sbom_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2065);
/**
 * Artifacts on their way between the jobs of a workflow, as a folder: `manifest.json` and the zips by their digests. What comes
 * in is data of somebody else: nothing is taken whose name and content are not what the manifest says.
 */








const MANIFEST = 'manifest.json';
const BILL = '.cdx.json';
const MAX_BILL_BYTES = 16 * 1024 * 1024;
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
const digestText = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(1),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), inputDigest: digestText, record: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() })),
});
/** All artifacts of this run; undefined when it has none. */
function handoverOf(built) {
    const artifacts = [...built.artifacts].map(([id, { inputDigest, ...record }]) => ({
        id,
        inputDigest,
        record: (0,_store_record_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRecord */ .bM)(record),
        digest: record.digest,
    }));
    if (artifacts.length === 0)
        return undefined;
    const manifest = { version: 1, artifacts: artifacts.map(({ digest: _, ...entry }) => entry) };
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    return {
        digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex'),
        ids: artifacts.map(({ id }) => id),
        writeTo: async (folder) => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
            (0,_files_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MANIFEST), text);
            const digests = [...new Set(artifacts.map(({ digest }) => digest))];
            // Names without `.zip`: what unpacks artifacts leaves these alone.
            for (const digest of digests)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(await built.bytes(digest), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, digest));
            const bills = await writeBillsTo(folder, digests, (0,_sbom_js__WEBPACK_IMPORTED_MODULE_6__/* .billsOf */ .KQ)(built));
            return [MANIFEST, ...digests, ...bills].map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
        },
    };
}
/** Names of the files. A bill that cannot be made here is none that another job waits for. */
async function writeBillsTo(folder, digests, bills) {
    const names = [];
    for (const digest of digests) {
        const bill = await bills(digest).catch(() => undefined);
        if (bill === undefined)
            continue;
        (0,_files_atomic_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${digest}${BILL}`), bill);
        names.push(`${digest}${BILL}`);
    }
    return names;
}
/** One that is not of this artifact is made again by who needs it. */
function takeBill(folder, digest, store) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${digest}${BILL}`);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file).isFile() || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file).size > MAX_BILL_BYTES)
        return;
    const bill = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    if ((0,_sbom_js__WEBPACK_IMPORTED_MODULE_6__/* .isBillOf */ .nh)(bill, digest))
        store.keepBill(digest, bill);
}
/**
 * Takes a folder's artifacts into the store; gives how many. Throws a Failure (environment) for anything that is not as its
 * manifest says; nothing of the folder is in the store then but what was whole.
 */
async function takeOver(folder, name, store) {
    const { artifacts } = readManifest(folder, name);
    for (const { inputDigest, record: text } of artifacts) {
        const record = (0,_store_record_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecord */ .Hh)(text);
        if (record === undefined)
            throw notOurs(name, 'a record in its manifest cannot be read');
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, record.digest);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file).isFile())
            throw notOurs(name, `${record.digest} is missing`);
        const temporary = store.temporary();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(file, temporary);
        await store.keep({ inputDigest, record, file: temporary }).catch(cause => {
            throw notOurs(name, `${record.digest} has other content`, cause);
        });
        takeBill(folder, record.digest, store);
    }
    return artifacts.length;
}
function readManifest(folder, name) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, MANIFEST);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file).isFile())
        throw notOurs(name, 'it has no manifest');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file).size > MAX_MANIFEST_BYTES)
        throw notOurs(name, 'its manifest is too large');
    try {
        return manifestSchema.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8')));
    }
    catch (cause) {
        throw notOurs(name, 'its manifest cannot be read', cause);
    }
}
function notOurs(name, problem, cause) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('environment', `the workflow artifact ${name} cannot be used: ${problem}`, {
        cause,
        remedy: 'AWS was not called. Run the jobs that build again; a name of your own needs artifact-name.',
    });
}


/***/ }),

/***/ 4459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eU: () => (/* binding */ assetFailures),
  sU: () => (/* binding */ assetFiles),
  kQ: () => (/* binding */ hasAssets),
  FP: () => (/* binding */ listProjectAssets),
  Jw: () => (/* binding */ requireAssets),
  gm: () => (/* binding */ warnOfUnknownPaths)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/template/asset-places.js
var asset_places = __webpack_require__(5870);
// EXTERNAL MODULE: ./.build/template/asset-values.js
var asset_values = __webpack_require__(384);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(4383);
// EXTERNAL MODULE: ./.build/template/targets.js + 8 modules
var targets = __webpack_require__(5663);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(3639);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/template/assets.js
var assets = __webpack_require__(478);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(4024);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(240);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(7404);
// EXTERNAL MODULE: ./.build/template/value.js
var template_value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/unknown-paths.js
/** Texts that look like local paths where the table (assets.ts) knows none: they would fail only in AWS. */










/** One for each place, in the order of the template; what a condition switches off is passed over. */
function unknownPaths(scope) {
    const seen = new Set();
    return (0,resources/* resourcesOf */.F3)(scope).flatMap(resource => {
        if (seen.has(resource.node) || (0,template_scope/* isSwitchedOff */.r5)((0,resources/* scopeFor */.aN)(scope, resource), resource.node))
            return [];
        seen.add(resource.node);
        const properties = (0,nodes/* valueAt */.fK)(scope.template, resource.node, 'Properties');
        return pathsIn({ scope, resource, keys: [] }, properties);
    });
}
function pathsIn(around, node) {
    const { template } = around.scope;
    const target = (0,nodes/* follow */.e6)(template, node);
    if ((0,functions/* functionCall */.N)(template, target) !== undefined || isCovered(around))
        return [];
    if ((0,dist.isSeq)(target))
        return (0,nodes/* itemsOf */.S3)(template, target).flatMap(item => pathsIn(around, item));
    if ((0,dist.isMap)(target)) {
        return (0,nodes/* entriesOf */.Mc)(template, target).flatMap(({ key, value }) => NOT_FILES.test(key) ? [] : pathsIn({ ...around, keys: [...around.keys, key] }, value));
    }
    const text = (0,dist.isScalar)(target) ? (0,nodes/* plainText */.wh)(target) : undefined;
    return text !== undefined && looksLocal(around, text) ? [unknownPath(around, text, target)] : [];
}
/** Settings, commands and names, in which paths are those of the machine that will run there. */
const NOT_FILES = /^(Environment.*|Variables|Tags|Handler|.*Command|Commands?|EntryPoint|UserData|BuildSpec|Definition(Body|String)|Body|Description|Metadata|Parameters|DefaultArguments|.*Arguments|InlineCode|ZipFile|.*Pattern|Filter.*|Events|Policies|.*PolicyDocument)$/i;
/** What the table itself looks after, and everything below it. */
function isCovered({ resource, keys }) {
    return (0,assets/* packagedPropertiesOf */.pO)(resource.type).some(({ path }) => path.length === keys.length && path.every((key, at) => key === '*' || key === keys[at]));
}
const PATH = /^\.{1,2}\/[^\s'"<>|*?$]+$/;
const NAMES_A_FILE = /(Uri|Url|Path|Location|Key|File|Package|Bundle|Source|Script|Schema|Template)$/;
function looksLocal({ scope, keys }, text) {
    if (PATH.test(text))
        return true;
    const name = keys.at(-1) ?? '';
    if (!NAMES_A_FILE.test(name) || !/^[\w@-][\w@./-]*\.\w+$/.test(text) || (0,assets/* localPath */.$S)(text) === undefined)
        return false;
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)(scope.template.file), text);
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
}
function unknownPath({ scope, resource, keys }, text, node) {
    const property = `${keys.join('.')} of ${(0,template_value/* fullId */.x)(scope, resource.id)} (${resource.type})`;
    return {
        message: `the ${property} is ${text}, which looks like a local path, but nothing is uploaded for this property`,
        place: (0,template_template/* placeOf */.$t)(scope.template, node),
    };
}

;// CONCATENATED MODULE: ./.build/template/local-assets.js
/** What a template names besides code: files, folders and nested templates on this machine, and what is wrong with them. */











/**
 * Lists what one template names. Relative paths count from the template's folder; `allowedRoots` are real paths of the
 * folders in which files may lie, anywhere when absent. Looks whether they are there, but not into them.
 */
function listAssets(unit, allowedRoots) {
    const listed = {
        files: [],
        templates: [],
        off: [],
        failures: [],
        unknown: unknownPaths(unit.scope),
    };
    for (const place of (0,asset_places/* assetPlaces */.r)(unit.scope)) {
        if (isBuilt(place.property.kind))
            continue;
        for (const value of (0,asset_values/* assetValues */.V)(place)) {
            if (!(0,asset_values/* isWritable */.n)(value))
                listIncluded(value, listed);
            else if (!value.chosen || isOff(place))
                listOff(value, listed);
            else if (place.property.kind === 'template')
                listTemplate(value, unit, listed);
            else
                listFile(value, place.property.kind, allowedRoots, listed);
        }
    }
    return listed;
}
/** Code and images are listed as targets (targets.ts). */
function isBuilt(kind) {
    return kind === 'function' || kind === 'layer' || kind === 'image';
}
/** CloudFormation inserts snippets before it looks at conditions. */
function isOff({ resource, scope, property }) {
    return property.kind !== 'snippet' && resource !== undefined && (0,template_scope/* isSwitchedOff */.r5)(scope, resource.node);
}
function listOff(value, listed) {
    if ('path' in value.said)
        listed.off.push(value);
}
/** Of nested templates, it has been said where they were opened. */
function listIncluded(value, listed) {
    const { name, resource, scope, property } = value.place;
    if (resource === undefined || property.kind === 'template' || !value.chosen || isOff(value.place))
        return;
    listed.failures.push((0,targets/* includedFailure */.pm)(scope, (0,template_value/* fullId */.x)(scope, resource.id), name, value.node));
}
/** What is wrong with a nested template has been said where it was opened. */
function listTemplate(value, unit, listed) {
    const nested = unit.nested.get(value.place.resource?.id ?? '');
    if (nested !== undefined && 'path' in value.said)
        listed.templates.push({ value, unit: nested });
}
function listFile(value, kind, allowedRoots, listed) {
    const { said } = value;
    if (!('path' in said)) {
        listed.failures.push(unresolved(value));
        return;
    }
    const { template } = value.place.scope;
    const file = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(template.file), said.path);
    const stat = said.path.includes('\0') ? undefined : statOf(file);
    const failure = unfit(value, { file, path: said.path, kind, stat, allowedRoots });
    if (failure !== undefined)
        listed.failures.push(failure);
    else {
        const place = (0,template_template/* placeOf */.$t)(template, value.node);
        const isFolder = stat?.isDirectory() === true;
        listed.files.push({ value, kind, file: (0,paths/* realPathOf */.dN)(file), isFolder, place });
    }
}
/** The failure (user) for a path at which nothing is that may be sent. */
function unfit(value, { file, path, kind, stat, allowedRoots }) {
    const refuse = (problem, remedy) => failureAt(value, `the ${ownerOf(value)} is ${path}, but ${problem}`, remedy);
    if (stat === undefined) {
        const near = path.includes('\0') ? undefined : (0,paths/* nearestSibling */.Fe)(file);
        const remedy = near === undefined ? 'Create it, or correct the path.' : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`;
        return refuse(`nothing is at ${(0,paths/* shownPath */.pS)(file)}`, remedy);
    }
    const real = (0,paths/* realPathOf */.dN)(file);
    if (allowedRoots !== undefined && !allowedRoots.some(root => (0,paths/* isInside */.FK)(root, real))) {
        return refuse(`that lies outside the project: ${(0,paths/* shownPath */.pS)(real)}`, 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.');
    }
    const takesFolder = kind === 'bundle' || kind === 'archive';
    if (stat.isDirectory()) {
        return takesFolder ? undefined : refuse('that is a folder', 'Name the file itself.');
    }
    if (!stat.isFile())
        return refuse('that is neither a folder nor a file', 'Name a file.');
    return isReadable(real) ? undefined : refuse('it cannot be read', 'Make it readable (chmod u+r).');
}
function unresolved(value) {
    const { said } = value;
    const owner = ownerOf(value);
    if (!('unresolved' in said))
        return failureAt(value, `the ${owner} is a list`, 'Write one path.');
    const { expression, reason, parameter } = said.unresolved;
    return failureAt(value, `the ${owner} cannot be resolved: ${expression} (${reason})`, parameter === undefined
        ? 'Write the path, or an expression of parameters, mappings and conditions.'
        : `Give the parameter (--parameters ${parameter}=…), or write the path.`);
}
/** `DefinitionUri of Parent/Api`. */
function ownerOf({ place: { name, resource, scope } }) {
    return resource === undefined ? name : `${name} of ${(0,template_value/* fullId */.x)(scope, resource.id)}`;
}
function failureAt({ place: { resource, scope }, node }, message, remedy) {
    return new failure/* Failure */.HR('user', message, {
        place: (0,template_template/* placeOf */.$t)(scope.template, node),
        remedy,
        ...(resource === undefined ? {} : { artifact: (0,template_value/* fullId */.x)(scope, resource.id) }),
    });
}
/** A link that loops or breaks counts as nothing. */
function statOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ELOOP' || error.code === 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function isReadable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(7301);
;// CONCATENATED MODULE: ./.build/pipeline/local-assets.js
/** What the templates of a project name besides code, template by template. */



/** Lists them for the root and all below it; `roots` are real paths of the folders in which they may lie. */
function listProjectAssets(root, roots) {
    return new Map((0,units/* allUnits */.bi)(root).map(unit => [unit, listAssets(unit, roots)]));
}
/** Everything that is wrong with them, each with its place. */
function assetFailures(assets) {
    return [...assets.values()].flatMap(({ failures }) => failures);
}
/** Whether there is anything to send. */
function hasAssets(assets) {
    return [...assets.values()].some(({ files, templates }) => files.length + templates.length > 0);
}
/** Real paths of the files and folders that are sent. */
function assetFiles(assets) {
    return [...assets.values()].flatMap(({ files }) => files.map(({ file }) => file));
}
/** A packaged template needs them all, whatever `--functions` says. Throws one Failure with everything that is wrong. */
function requireAssets(assets) {
    const failures = assetFailures(assets);
    if (failures.length > 0)
        throw (0,failure/* combineFailures */.XJ)(failures);
}
/** Warns of texts that look like local paths and are none that we know, each once. */
function warnOfUnknownPaths(assets, { emit }) {
    const said = new Set();
    for (const { message, place } of [...assets.values()].flatMap(({ unknown }) => unknown)) {
        const key = `${message} ${place.file} ${place.line}`;
        if (!said.has(key))
            emit({ type: 'warning', message, place });
        said.add(key);
    }
}


/***/ }),

/***/ 3000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ elsewhere),
/* harmony export */   jS: () => (/* binding */ projectRoots),
/* harmony export */   xb: () => (/* binding */ openTemplate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _template_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7301);
/* harmony import */ var _local_assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4459);
/* harmony import */ var _plan_targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1644);
/** From settings to what the template declares: the code that has to be built, and what needs no build. */






/**
 * Reads the template and those nested in it, and lists their functions and layers, with what is wrong with them. Throws
 * when the template cannot be read.
 */
function openTemplate(settings) {
    const roots = projectRoots(settings);
    const root = (0,_template_units_js__WEBPACK_IMPORTED_MODULE_3__/* .openUnits */ .cD)({
        file: settings.template,
        sourceRoot: settings.sourceRoot,
        allowedRoots: roots,
        parameters: settings.parameters,
        all: settings.all,
        ...(settings.region === undefined ? {} : { region: settings.region }),
        ...(settings.stackName === undefined ? {} : { stackName: settings.stackName }),
    });
    const listed = everything(root);
    checkNames(root, listed, settings);
    const assets = (0,_local_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .listProjectAssets */ .FP)(root, roots);
    const failures = [...listed.failures, ...(0,_local_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .assetFailures */ .eU)(assets)];
    return { root, assets, template: root.template, scope: root.scope, ...listed, failures };
}
/** Real paths where templates and other files may lie, as code may: inside the repository (the working folder without git), or where the user said. */
function projectRoots(settings) {
    const git = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .findAbove */ .nM)('.git', (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .realPathOf */ .dN)(settings.sourceRoot), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.parse)(settings.sourceRoot).root);
    return [git === undefined ? (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .realPathOf */ .dN)(settings.workingFolder) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(git), ...(0,_plan_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .codeRoots */ .rf)(settings)];
}
function everything(root) {
    const lists = (0,_template_units_js__WEBPACK_IMPORTED_MODULE_3__/* .allUnits */ .bi)(root).map(unit => unit.listed);
    return {
        targets: lists.flatMap(list => list.targets),
        skipped: lists.flatMap(list => list.skipped),
        failures: lists.flatMap(list => list.failures),
    };
}
/** Names inside a nested template that cannot be read are not strange: what is wrong with it will be told. */
function checkNames(root, listed, settings) {
    // What is wrong with a template as a whole (a loop that nobody can unroll) may hide names, and is told in any case.
    if (listed.failures.some(failure => failure.artifact === undefined))
        return;
    const broken = listed.failures.flatMap(failure => failure.artifact ?? []);
    const known = [...[...listed.targets, ...listed.skipped].map(item => item.id), ...broken];
    const strange = settings.functions?.find(id => !known.includes(id) && !broken.some(stack => id.startsWith(`${stack}/`)));
    if (strange === undefined)
        return;
    const [stack, reason] = elsewhere(root).find(([id]) => strange.startsWith(`${id}/`)) ?? [];
    const near = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .qb)(strange, known);
    const names = near === undefined ? `The template has: ${known.join(', ') || 'none'}.` : `Did you mean '${near}'?`;
    const file = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(settings.template, settings.workingFolder);
    throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `no function or layer '${strange}' in ${file}`, {
        remedy: stack === undefined ? names : `What is in ${stack} is not known here: ${reason}.`,
    });
}
/** Nested stacks whose templates are not here, with the reason. */
function elsewhere(root) {
    return (0,_template_units_js__WEBPACK_IMPORTED_MODULE_3__/* .allUnits */ .bi)(root).flatMap(unit => [...unit.elsewhere]);
}


/***/ }),

/***/ 1644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rf: () => (/* binding */ codeRoots),
  VE: () => (/* binding */ groupByDigest),
  Yu: () => (/* binding */ isWanted),
  iS: () => (/* binding */ planTargets)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/build/list-source.js + 1 modules
var list_source = __webpack_require__(2450);
;// CONCATENATED MODULE: ./.build/build/code-location.js
/** Where a function's or layer's code lies, and whether it may lie there. */





/** What Lambda takes as it is. */
const ARCHIVES = new Set(['.zip', '.jar']);
/**
 * `roots` are real paths. Throws a Failure of class `user`: nothing there (with the nearest name), outside the roots
 * (links are judged by where they end), neither file nor folder.
 */
function locateCode(path, target, roots) {
    const real = realPath(path, target);
    const top = topOf(real, roots);
    if (top === undefined) {
        throw new report_failure/* Failure */.HR('user', `${target.id}: its code lies outside the project: ${(0,paths/* shownPath */.pS)(real)}${written(target)}`, {
            remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
        });
    }
    const stat = (0,external_node_fs_.statSync)(real);
    if (stat.isDirectory())
        return { kind: 'folder', path: real, top, stat };
    if (!stat.isFile())
        throw (0,list_source/* unpackable */.DO)(real, 'neither a file nor a folder');
    (0,list_source/* checkReadable */.ro)(real);
    const kind = ARCHIVES.has((0,external_node_path_.extname)(real).toLowerCase()) ? 'archive' : 'file';
    return { kind, path: real, top, stat };
}
/**
 * Throws a Failure of class `user` when a manifest is missing or lies outside the roots; gives its real path. Without a
 * target it is that of all.
 */
function locateManifest(path, target, roots) {
    const whose = target === undefined ? '' : `${target.id}: `;
    if (!(0,external_node_fs_.existsSync)(path)) {
        throw new report_failure/* Failure */.HR('user', `${whose}there is no manifest at ${(0,paths/* shownPath */.pS)(path)}`, {
            remedy: didYouMean(path) ?? 'Correct `manifest` (in lambda-build.yml it counts from that file).',
        });
    }
    const real = (0,external_node_fs_.realpathSync)(path);
    if (topOf(real, roots) !== undefined)
        return real;
    throw new report_failure/* Failure */.HR('user', `${whose}the manifest lies outside the project: ${(0,paths/* shownPath */.pS)(real)}`, {
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    });
}
function realPath(path, target) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch (cause) {
        throw new report_failure/* Failure */.HR('user', `${target.id}: no code at ${(0,paths/* shownPath */.pS)(path)}${written(target)}`, {
            cause,
            remedy: didYouMean(path) ?? 'Correct the path, or create the folder.',
        });
    }
}
/** The innermost root, because there the search for ignore files may end. */
function topOf(path, roots) {
    return roots.find(root => (0,paths/* isInside */.FK)(root, path));
}
function didYouMean(path) {
    const near = (0,paths/* nearestSibling */.Fe)(path);
    return near === undefined ? undefined : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`;
}
function written(target) {
    return target.written === '' ? '' : ` (written as ${target.written})`;
}

// EXTERNAL MODULE: ./.build/build/container.js
var build_container = __webpack_require__(3326);
// EXTERNAL MODULE: ./.build/build/input-digest.js + 2 modules
var input_digest = __webpack_require__(1590);
// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(210);
// EXTERNAL MODULE: ./.build/model/runtimes.js
var runtimes = __webpack_require__(8515);
// EXTERNAL MODULE: ./.build/build/workflows/copy.js
var copy = __webpack_require__(7335);
// EXTERNAL MODULE: ./.build/build/workflows/image.js + 8 modules
var workflows_image = __webpack_require__(9285);
// EXTERNAL MODULE: ./.build/build/workflows/plug-in.js + 1 modules
var plug_in = __webpack_require__(1941);
// EXTERNAL MODULE: ./.build/build/workflows/registry.js + 63 modules
var registry = __webpack_require__(5121);
;// CONCATENATED MODULE: ./.build/build/workflows/plug-ins.js
/** Finds plug-ins: those of lambda-build.yml, and programs in the folders of LAMBDA_BUILDERS_PATH. */






const NO_PLUG_INS = { find: () => undefined, withManifest: () => undefined, names: () => [] };
/** Throws a Failure (user) for an entry with a name of ours: it would change what templates mean. */
function findPlugIns(places) {
    const { entries } = places;
    for (const name of Object.keys(entries)) {
        if (isOurs(name)) {
            throw new report_failure/* Failure */.HR('user', `workflows.${name}: this is the name of a workflow or runtime already`, {
                remedy: 'Give it another name in lambda-build.yml.',
            });
        }
    }
    const find = (name) => {
        if (isOurs(name) || !NAME.test(name))
            return undefined;
        const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
        return entry === undefined ? onSearchPath(name, places) : configured(name, entry, places);
    };
    return {
        find,
        withManifest: names => {
            const found = Object.entries(entries).find(([, { manifest }]) => names.includes(manifest ?? ''));
            return found === undefined ? undefined : find(found[0]);
        },
        names: () => [...new Set([...Object.keys(entries), ...programsOn(places)])],
    };
}
/** Names become part of a file's name. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const isOurs = (name) => (0,registry/* findWorkflow */.$k)(name) !== undefined || (0,runtimes/* findRuntime */.w4)(name) !== undefined;
function configured(name, entry, places) {
    const { command } = entry;
    const program = command === undefined ? programOf(name, places) : wordsOf(name, command, places.folder);
    if (program !== undefined)
        return plugInOf(name, entry, { program, folder: places.folder });
    throw new report_failure/* Failure */.HR('environment', `${name}: there is no program ${PREFIX}${name} on LAMBDA_BUILDERS_PATH`, {
        remedy: `Name its folder there, or set workflows.${name}.command in lambda-build.yml.`,
    });
}
function onSearchPath(name, places) {
    const program = programOf(name, places);
    return program === undefined ? undefined : plugInOf(name, {}, { program, folder: places.folder });
}
function plugInOf(name, entry, { program, folder }) {
    const { manifest, lock } = entry;
    return {
        name,
        ...program,
        capability: {
            language: entry.language ?? name,
            dependencyManager: entry['dependency-manager'] ?? null,
            applicationFramework: entry['application-framework'] ?? null,
        },
        ...(manifest === undefined ? {} : { manifest }),
        ...(lock === undefined ? {} : { lock }),
        inputs: (entry.inputs ?? []).map(path => (0,external_node_path_.resolve)(folder, path)),
        needs: entry.needs ?? [],
        layerFolder: entry['layer-folder'] ?? '',
        options: entry.options ?? {},
    };
}
/** A program without a slash is looked up on PATH; any other word that is the name of a file means that file. */
function wordsOf(name, words, folder) {
    const [program = '', ...args] = words;
    const isPath = program.includes('/');
    if (isPath)
        checkProgram((0,external_node_path_.resolve)(folder, program), name);
    const named = [...(isPath ? [program] : []), ...args].filter(word => isFile((0,external_node_path_.resolve)(folder, word)));
    const placed = (word) => (named.includes(word) ? (0,external_node_path_.resolve)(folder, word) : word);
    return {
        command: [isPath ? placed(program) : program, ...args.map(placed)],
        words,
        files: [...new Set(named)].map(word => ({ name: word, path: (0,external_node_path_.resolve)(folder, word) })),
    };
}
function checkProgram(file, name) {
    const key = `workflows.${name}.command`;
    if (!isFile(file)) {
        throw new report_failure/* Failure */.HR('user', `${key}: there is no program at ${(0,paths/* shownPath */.pS)(file)}`, {
            remedy: 'Correct the path; it counts from lambda-build.yml.',
        });
    }
    if (isExecutable(file))
        return;
    throw new report_failure/* Failure */.HR('user', `${key}: ${(0,paths/* shownPath */.pS)(file)} is not executable`, {
        remedy: `Make it so (chmod +x), or name what runs it first: [python3, ${(0,paths/* shownPath */.pS)(file)}].`,
    });
}
/** `lambda-builders-elm` builds what says `elm`. */
const PREFIX = 'lambda-builders-';
function programOf(name, places) {
    const word = `${PREFIX}${name}`;
    const file = foldersOf(places)
        .map(folder => (0,external_node_path_.join)(folder, word))
        .find(path => isFile(path) && isExecutable(path));
    return file === undefined
        ? undefined
        : { command: [file], words: [word], files: [{ name: word, path: file }] };
}
function programsOn(places) {
    return foldersOf(places)
        .filter(folder => (0,external_node_fs_.existsSync)(folder) && (0,external_node_fs_.statSync)(folder).isDirectory())
        .flatMap(folder => (0,external_node_fs_.readdirSync)(folder))
        .filter(file => file.startsWith(PREFIX))
        .map(file => file.slice(PREFIX.length))
        .filter(name => programOf(name, places) !== undefined);
}
function foldersOf({ searchPath = '', workingFolder }) {
    const folders = searchPath.split(external_node_path_.delimiter).filter(folder => folder !== '');
    return folders.map(folder => (0,external_node_path_.resolve)(workingFolder, folder));
}
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./.build/build/workflows/prebuilt.js
var prebuilt = __webpack_require__(261);
// EXTERNAL MODULE: ./.build/build/workflows/python-pip.js
var python_pip = __webpack_require__(3420);
// EXTERNAL MODULE: ./.build/build/workflows/python-sources.js
var python_sources = __webpack_require__(8299);
;// CONCATENATED MODULE: ./.build/build/choose-workflow.js
/** Which workflow builds a function or layer: what the user said, else what lies there. */













/** Throws a Failure of class `user`: unknown runtime or workflow, or none that builds this yet. */
function chooseWorkflow(target, options) {
    const runtime = runtimeOf(target);
    const { plugIns = NO_PLUG_INS } = options;
    const plain = { runtime, asItLies: false, junk: [] };
    if (target.packageType === 'Image')
        return { ...plain, workflow: workflows_image/* image */.S };
    if (options.location.kind === 'archive')
        return { ...plain, workflow: prebuilt/* prebuilt */.i };
    if (options.named !== undefined) {
        const workflow = workflowNamed(options.named, target, plugIns);
        if (workflow === prebuilt/* prebuilt */.i)
            throw notAnArchive(target, options.location);
        if (workflow.compile !== undefined && options.location.kind === 'file') {
            throw new report_failure/* Failure */.HR('user', `${target.id}: ${workflow.name} builds a folder, and its code is a single file`, {
                remedy: 'Point the code at the folder that holds it.',
            });
        }
        return { ...plain, workflow };
    }
    const unbuilt = target.skipBuild || (target.kind === 'layer' && target.buildMethod === undefined);
    if (unbuilt || options.location.kind === 'file')
        return { ...plain, workflow: copy/* copy */.C, asItLies: true };
    const method = target.buildMethod === undefined ? undefined : findBuilder(target.buildMethod, plugIns);
    if (method !== undefined)
        return { ...plain, workflow: method };
    if (target.buildMethod !== undefined && (0,runtimes/* findRuntime */.w4)(target.buildMethod) === undefined) {
        throw noWorkflow(target, target.buildMethod, plugIns);
    }
    return { ...plain, ...byManifest(target, runtime, options) };
}
function findBuilder(name, plugIns) {
    const plugIn = plugIns.find(name);
    return (0,registry/* findWorkflow */.$k)(name) ?? (plugIn && (0,plug_in/* plugInWorkflow */.p)(plugIn));
}
/** A manifest that only a plug-in reads says more than one of ours that lies there too; one that both read is ours. */
function byManifest(target, runtime, options) {
    const { location, manifest, plugIns = NO_PLUG_INS } = options;
    const language = languageOf(target, runtime);
    const names = manifest === undefined ? (0,external_node_fs_.readdirSync)(location.path) : [(0,external_node_path_.basename)(manifest)];
    const foreign = names.filter(name => language === undefined || !(0,registry/* isManifest */.Yh)(name, language));
    const first = plugIns.withManifest(foreign);
    if (first !== undefined)
        return { workflow: (0,plug_in/* plugInWorkflow */.p)(first), junk: [] };
    const chosen = byLanguage(target, runtime, options);
    const plugIn = chosen.workflow === copy/* copy */.C ? plugIns.withManifest(names) : undefined;
    return plugIn === undefined ? chosen : { workflow: (0,plug_in/* plugInWorkflow */.p)(plugIn), junk: [] };
}
function byLanguage(target, runtime, { location, manifest }) {
    const language = languageOf(target, runtime);
    if (language === undefined) {
        throw new report_failure/* Failure */.HR('user', `${target.id} has no runtime, so nothing says how to build it`, {
            remedy: 'Set Runtime to a value that is known before the deployment.',
        });
    }
    const workflow = (0,registry/* workflowFor */.Vb)(language, manifest === undefined
        ? { folder: location.path, manifest: undefined, target }
        : { folder: (0,external_node_path_.dirname)(manifest), manifest: (0,external_node_path_.basename)(manifest), target });
    if (workflow !== undefined)
        return { workflow, junk: [] };
    // Where nothing is to be installed, options of a build may still ask for something (parent packages).
    if (language === 'python' && Object.keys(target.buildProperties).length > 0)
        return { workflow: python_pip/* pythonPip */.i, junk: [] };
    return { workflow: copy/* copy */.C, junk: JUNK[language] ?? [] };
}
/** `BuildMethod: go1.x` on a `provided` runtime says what the code is written in. */
function languageOf({ buildMethod }, runtime) {
    const method = buildMethod === undefined ? undefined : (0,runtimes/* findRuntime */.w4)(buildMethod);
    return (method ?? runtime)?.language;
}
/** Interpreters leave files behind where nothing is built, too. */
const JUNK = { python: python_sources/* PYTHON_JUNK */.GD };
function runtimeOf(target) {
    if (target.runtime === undefined) {
        return target.buildMethod === undefined ? undefined : (0,runtimes/* findRuntime */.w4)(target.buildMethod);
    }
    const runtime = (0,runtimes/* findRuntime */.w4)(target.runtime);
    if (runtime !== undefined)
        return runtime;
    const near = (0,paths/* nearestName */.qb)(target.runtime, (0,runtimes/* usableRuntimes */.cV)());
    throw new report_failure/* Failure */.HR('user', `${target.id}: Lambda has no runtime ${target.runtime}`, {
        remedy: near === undefined ? 'Choose one such as python3.14 or nodejs24.x.' : `Did you mean ${near}?`,
    });
}
function workflowNamed(name, target, plugIns) {
    const workflow = findBuilder(name, plugIns);
    if (workflow !== undefined)
        return workflow;
    const names = [...(0,registry/* workflowNames */.gd)(), ...plugIns.names()];
    const near = (0,paths/* nearestName */.qb)(name, names);
    throw new report_failure/* Failure */.HR('user', `${target.id}: there is no workflow ${name}`, {
        remedy: near === undefined ? `Choose one of ${names.join(', ')}.` : `Did you mean ${near}?`,
    });
}
function noWorkflow(target, method, plugIns) {
    const near = (0,paths/* nearestName */.qb)(method, [...(0,registry/* workflowNames */.gd)(), ...plugIns.names()]);
    return new report_failure/* Failure */.HR('user', `${target.id}: there is no workflow for BuildMethod ${method}`, {
        remedy: near === undefined
            ? 'Name a program that builds it under workflows in lambda-build.yml, or set Metadata.SkipBuild.'
            : `Did you mean ${near}?`,
    });
}
function notAnArchive(target, location) {
    return new report_failure/* Failure */.HR('user', `${target.id}: prebuilt takes a .zip or .jar, and found ${(0,paths/* shownPath */.pS)(location.path)}`, {
        remedy: 'Point the code at the archive, or name the workflow copy.',
    });
}

;// CONCATENATED MODULE: ./.build/build/make-recipe.js
/** From a function or layer of the template to everything that its build depends on. */











/** Throws a Failure of class `user`, at the target's place unless a file of its own is at fault. */
function makeRecipe(target, rules) {
    try {
        return recipeOf(target, rules);
    }
    catch (error) {
        throw error instanceof report_failure/* Failure */.HR ? placed(error, target) : error;
    }
}
function recipeOf(target, rules) {
    const roots = [rules.root, ...rules.allowedRoots];
    const { overrides = {} } = rules;
    const named = locateCode((0,external_node_path_.resolve)(rules.root, overrides.source ?? target.code), target, roots);
    const command = commandOf(target, rules, folderOf(named));
    const own = overrides.manifest === undefined
        ? undefined
        : locateManifest((0,external_node_path_.resolve)(folderOf(named), overrides.manifest), target, roots);
    const { choice, given } = chooseBy(target, rules, {
        location: named,
        named: command === undefined ? overrides.workflow : 'command',
        manifest: own,
        ...(rules.plugIns === undefined ? {} : { plugIns: rules.plugIns }),
    });
    const { plugIn } = choice.workflow;
    const wider = choice.workflow.sourceFolder?.(target);
    const location = wider === undefined ? named : locateCode(wider, target, roots);
    const top = (0,paths/* isInside */.FK)(rules.root, location.path) ? rules.root : location.top;
    const manifest = manifestOf(choice, location, { given, top });
    const options = {
        ...(plugIn === undefined ? metadataOf(target, folderOf(location)) : plugIn.options),
        ...target.buildProperties,
        ...overrides.options,
        ...(command === undefined ? {} : { Command: command }),
    };
    const listed = sourceOf(location, { choice, rules, roots, options });
    const needs = needsOf(choice, options);
    const described = {
        workflow: choice.workflow.name,
        ...(plugIn === undefined ? {} : { plugIn, isLayer: target.kind === 'layer' }),
        source: location.path,
        ...(manifest === undefined ? {} : { manifest }),
        ...lockOf(choice, manifest, top),
        ...(choice.runtime === undefined ? {} : { runtime: choice.runtime.name }),
        architecture: target.architecture,
        layerFolder: target.kind === 'layer' ? choice.workflow.layerFolder : '',
        root: rules.root,
        inputs: [],
        ...(needs.includes('handler') && target.handler !== undefined ? { handler: target.handler } : {}),
        ...(needs.includes('id') ? { id: target.id.split('/').at(-1) ?? target.id } : {}),
        options,
        include: overrides.include ?? [],
        exclude: overrides.exclude ?? [],
        sourceTree: listed.tree,
    };
    const checks = { requireLock: rules.requireLock, roots };
    const recipe = {
        ...described,
        inputs: choice.workflow.inputs?.(described, checks) ?? [],
        sourceTree: withFurther(listed.tree, choice.workflow.furtherSource?.(described, checks)),
    };
    const checked = choice.workflow.check?.(recipe, checks) ?? [];
    return {
        recipe,
        warnings: [...warningsOf(target), ...leftOutOf(location, listed.leftOut), ...checked],
    };
}
/**
 * As `--manifest` of SAM, the shared manifest takes the place of a function's own. It means nothing to workflows that
 * read no file of its name, and nothing to code that is packed as it lies.
 */
function chooseBy(target, { manifest: shared }, options) {
    const choice = chooseWorkflow(target, options);
    const { manifest: own } = options;
    if (own !== undefined || shared === undefined || choice.asItLies)
        return { choice, given: own };
    const reads = ({ workflow }) => (0,registry/* findManifest */.J9)(workflow, [(0,external_node_path_.basename)(shared)]) !== undefined;
    if (reads(choice))
        return { choice, given: shared };
    if (choice.workflow !== copy/* copy */.C || options.named !== undefined)
        return { choice, given: undefined };
    const other = chooseWorkflow(target, { ...options, manifest: shared });
    return reads(other) ? { choice: other, given: shared } : { choice, given: undefined };
}
function needsOf({ workflow }, options) {
    const { needs = [] } = workflow;
    return typeof needs === 'function' ? needs(options) : needs;
}
/** What the function's own configuration says, else that of its runtime, unless the code is ready or has a workflow. */
function commandOf(target, rules, folder) {
    const { overrides = {}, commands = {} } = rules;
    const { buildMethod = target.runtime } = target;
    const general = target.skipBuild || overrides.workflow !== undefined || buildMethod !== target.runtime;
    const words = overrides.command ?? (general ? undefined : commands[target.runtime ?? '']);
    if (words === undefined)
        return undefined;
    const [program = '', ...args] = words;
    const beside = rules.commandFolder === undefined ? undefined : (0,external_node_path_.join)(rules.commandFolder, program);
    const isBeside = program.includes('/') &&
        !(0,external_node_path_.isAbsolute)(program) &&
        !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, program)) &&
        (0,external_node_fs_.existsSync)(beside ?? '');
    return isBeside && beside !== undefined ? [(0,paths/* nameBelow */.lX)(folder, (0,paths/* realPathOf */.dN)(beside)), ...args] : [...words];
}
/**
 * Absolute paths become relative to the source: no digest may depend on where a clone lies. The tag of an image is a name
 * on this machine, and changes nothing in it.
 */
function metadataOf({ metadata = {} }, folder) {
    const { DockerTag: _, ...building } = metadata;
    const entries = Object.entries(building).map(([key, value]) => {
        const isPath = typeof value === 'string' && (0,external_node_path_.isAbsolute)(value);
        return [key, isPath ? (0,paths/* nameBelow */.lX)(folder, (0,paths/* realPathOf */.dN)(value)) || '.' : value];
    });
    return Object.fromEntries(entries);
}
function folderOf(location) {
    return location.kind === 'folder' ? location.path : (0,external_node_path_.dirname)(location.path);
}
function manifestOf({ workflow }, location, { given, top }) {
    if (workflow.manifests === undefined)
        return undefined;
    if (given !== undefined)
        return given;
    const folder = folderOf(location);
    if (workflow.manifestAbove !== undefined)
        return (0,paths/* findAbove */.nM)(workflow.manifestAbove, folder, top);
    const name = (0,registry/* findManifest */.J9)(workflow, (0,external_node_fs_.readdirSync)(folder));
    return name === undefined ? undefined : (0,external_node_path_.join)(folder, name);
}
function lockOf({ workflow }, manifest, root) {
    if (manifest === undefined)
        return {};
    if (workflow.findLock !== undefined) {
        const lockFile = workflow.findLock(manifest, root);
        return lockFile === undefined ? {} : { lockFile };
    }
    for (let folder = (0,external_node_path_.dirname)(manifest); (0,paths/* isInside */.FK)(root, folder); folder = (0,external_node_path_.dirname)(folder)) {
        const found = workflow.lockFiles?.map(name => (0,external_node_path_.join)(folder, name)).find(file => (0,external_node_fs_.existsSync)(file));
        if (found !== undefined)
            return { lockFile: found };
        if (workflow.lockAbove !== true || folder === root || (0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    return {};
}
function sourceOf(location, { choice, rules, roots, options }) {
    if (location.kind !== 'folder')
        return { tree: singleFile(location), leftOut: [] };
    const { listSource } = choice.workflow;
    const wanted = {
        folder: location.path,
        top: location.top,
        roots,
        junk: [...choice.workflow.junk, ...choice.junk],
        asItLies: choice.asItLies,
        ownFiles: rules.ownFiles ?? [],
        include: rules.overrides?.include ?? [],
        exclude: rules.overrides?.exclude ?? [],
    };
    if (listSource !== undefined)
        return listSource(wanted, options);
    const listed = (rules.listings ?? new list_source/* SourceListings */.Ru()).list(wanted);
    if (listed.tree.length === 0) {
        throw new report_failure/* Failure */.HR('user', `there is nothing to pack in ${(0,paths/* shownPath */.pS)(location.path)}`, {
            remedy: 'Put the code there, correct the path, or see what .lambdaignore leaves out.',
        });
    }
    return listed;
}
function singleFile({ path, stat }) {
    const executable = (stat.mode & 0o111) !== 0;
    return [(0,list_source/* diskEntry */.EV)((0,external_node_path_.basename)(path), path, { size: stat.size, executable })];
}
/** Functions that share a code folder share its tree, unless they add to it. */
function withFurther(tree, further) {
    const paths = new Set(tree.map(entry => entry.path));
    const added = further?.filter(entry => !paths.has(entry.path)) ?? [];
    return added.length === 0 ? tree : (0,model_tree/* makeTree */.TI)([...tree, ...added]);
}
function warningsOf({ id, secretBuildArgs = [] }) {
    if (secretBuildArgs.length === 0)
        return [];
    const names = secretBuildArgs.join(', ');
    return [
        `${id}: DockerBuildArgs pass on a NoEcho parameter (${names}): anyone who has the image can read build arguments; use RUN --mount=type=secret`,
    ];
}
/** Names the folder alone, so that functions that share it give the same text. */
function leftOutOf(location, names) {
    if (names.length === 0)
        return [];
    const listed = [...names].sort().join(', ');
    return [`${(0,paths/* shownPath */.pS)(location.path)}: left out: ${listed} (to keep one, name it with ! in .lambdaignore)`];
}
function placed(failure, target) {
    const { place = target.place, artifact = target.id } = failure;
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, place, artifact });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/build/find-tool.js
var find_tool = __webpack_require__(7817);
;// CONCATENATED MODULE: ./.build/build/tool-versions.js
/** Versions of tools, asked once a run and only when needed, and remembered between runs while their files stay the same. */





const Remembered = schemas/* object */.Ikc({
    versions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    witnesses: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Sizes and times of the command and the witnesses when they were asked. */
    signature: schemas/* string */.YjP(),
});
const File = schemas/* object */.Ikc({ version: schemas/* literal */.euz(1), tools: schemas/* record */.g1P(schemas/* string */.YjP(), Remembered) });
class ToolVersions {
    #cacheFile;
    #host;
    #asked = new Map();
    #remembered;
    /** `cacheFile` is a small JSON file; it may be missing, broken or unwritable. Without one nothing is remembered. */
    constructor(cacheFile, host = process.env) {
        this.#cacheFile = cacheFile;
        this.#host = host;
    }
    /** npm, or undefined when none runs. */
    npm() {
        return this.ask('npm', find_tool/* NPM_QUESTION */.jm);
    }
    /** A Python with pip for a runtime's version (`3.12`), or undefined when none runs. */
    python(version) {
        return this.ask(`python ${version}`, (0,find_tool/* pythonQuestion */.DI)(version));
    }
    /** Any other tool, or undefined when none runs. Equal names are one question. */
    ask(name, question) {
        const asked = this.#asked.get(name);
        if (asked !== undefined)
            return asked;
        const answer = this.#find(question);
        this.#asked.set(name, answer);
        return answer;
    }
    async #find(question) {
        for (const command of (0,find_tool/* candidatesOf */.kW)(question, this.#host)) {
            const found = this.#recall(command) ?? (await (0,find_tool/* askTool */.C8)(question, command, this.#host));
            if (found === undefined)
                continue;
            this.#remember(found);
            return found;
        }
        return undefined;
    }
    #recall(command) {
        const known = this.#load()[command];
        if (known === undefined || known.signature !== signatureOf([command, ...known.witnesses]))
            return undefined;
        return { command, versions: known.versions, witnesses: known.witnesses };
    }
    #remember({ command, versions, witnesses }) {
        if (this.#cacheFile === undefined || witnesses === undefined)
            return;
        const signature = signatureOf([command, ...witnesses]);
        const known = this.#load();
        if (signature === undefined || known[command]?.signature === signature)
            return;
        known[command] = { versions: { ...versions }, witnesses: [...witnesses], signature };
        try {
            (0,atomic/* writeFileAtomically */.lo)(this.#cacheFile, `${JSON.stringify({ version: 1, tools: known })}\n`);
        }
        catch {
            // It only saves a question in the next run.
        }
    }
    #load() {
        this.#remembered ??= readRemembered(this.#cacheFile);
        return this.#remembered;
    }
}
function readRemembered(file) {
    if (file === undefined)
        return {};
    try {
        return File.parse(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'))).tools;
    }
    catch {
        return {};
    }
}
/**
 * What changes when one of the files is replaced; undefined when that proves nothing: a version manager's shim stays
 * the same while what it starts changes.
 */
function signatureOf(files) {
    try {
        return files
            .map(file => {
            const real = (0,external_node_fs_.realpathSync)(file);
            if ([file, real].some(path => path.includes(`${external_node_path_.sep}shims${external_node_path_.sep}`)))
                throw new Error('a shim');
            const { size, mtimeMs, ctimeMs } = (0,external_node_fs_.statSync)(real);
            return [real, size, mtimeMs, ctimeMs].join(' ');
        })
            .join('\n');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(7301);
// EXTERNAL MODULE: ./.build/pipeline/hand-over.js
var hand_over = __webpack_require__(3971);
;// CONCATENATED MODULE: ./.build/pipeline/plan-targets.js
/** From code targets to digests, and from digests to artifacts that are there already. */












/** Throws one Failure that carries everything that is wrong with the sources. */
async function planTargets(open, settings, services, store) {
    const index = await input_digest/* InputIndex */.nz.open(settings.sourceRoot);
    const tools = new ToolVersions((0,external_node_path_.join)(settings.storeFolder, 'tools.json'));
    const recipes = makeRecipes(open, settings, services, index.topLevel);
    const digested = await Promise.all(recipes.map(async (item) => ({ ...item, digested: await (0,input_digest/* digestRecipe */.pX)(item.recipe, index, tools) })));
    return findArtifacts(digested, settings, services, store);
}
/** Mistakes in functions that were not asked for are passed over. */
function makeRecipes(open, settings, services, topLevel) {
    const root = (0,paths/* realPathOf */.dN)(topLevel ?? settings.workingFolder);
    const allowedRoots = codeRoots(settings);
    const manifest = settings.manifest === undefined
        ? undefined
        : locateManifest(settings.manifest, undefined, [root, ...allowedRoots]);
    const rules = {
        root,
        allowedRoots,
        ...(manifest === undefined ? {} : { manifest }),
        plugIns: findPlugIns({
            entries: settings.workflows,
            folder: settings.configFolder,
            searchPath: services.environment['LAMBDA_BUILDERS_PATH'],
            workingFolder: settings.workingFolder,
        }),
        requireLock: settings.requireLock,
        commands: settings.commands,
        commandFolder: settings.configFolder,
        ownFiles: [...settings.ownFiles, ...(0,units/* templateFiles */.o8)(open.root), settings.buildFolder, settings.storeFolder],
        listings: new list_source/* SourceListings */.Ru(),
    };
    const failures = [...open.failures];
    const said = new Set();
    const recipes = open.targets.flatMap(target => {
        try {
            const overrides = settings.functionConfigs[target.id];
            const { recipe, warnings } = makeRecipe(target, overrides === undefined ? rules : { ...rules, overrides });
            for (const message of warnings) {
                // Functions that share a folder or a manifest share its warnings.
                if (!said.has(message))
                    services.emit({ type: 'warning', message, place: target.place });
                said.add(message);
            }
            return [{ target, recipe: inImage(recipe, settings) }];
        }
        catch (error) {
            failures.push((0,report_failure/* toFailure */.w2)(error));
            return [];
        }
    });
    const relevant = failures.filter(({ artifact }) => artifact === undefined || isWanted(artifact, settings));
    if (relevant.length > 0)
        throw (0,report_failure/* combineFailures */.XJ)(relevant);
    if (manifest !== undefined && !recipes.some(({ recipe }) => recipe.manifest === manifest)) {
        const message = `${(0,paths/* shownPath */.pS)(manifest)}: no function or layer has a workflow that reads it`;
        services.emit({ type: 'warning', message });
    }
    return recipes;
}
/** Real paths of the folders beside the repository in which code may lie. */
function codeRoots({ sourceRoot, template, allowedRoots }) {
    return [sourceRoot, (0,external_node_path_.dirname)(template), ...allowedRoots].map(paths/* realPathOf */.dN);
}
function inImage(recipe, { container }) {
    return container === undefined || !(0,input_digest/* runsTools */.IM)(recipe) || (0,input_digest/* isBuiltOnHost */.I5)(recipe)
        ? recipe
        : { ...recipe, container: (0,build_container/* buildImage */._)(container, recipe) };
}
/** Asks the store; where it lacks something the face may fill it once, and it is asked again. */
async function findArtifacts(items, settings, services, store) {
    const ask = (item) => store.find(item.digested.inputDigest);
    const first = await Promise.all(items.map(ask));
    const filled = first.includes(undefined) &&
        (await services.onMissing?.(planDigests(items, settings), intakeOf(items, store))) === true;
    const second = filled ? await Promise.all(items.map((item, at) => first[at] ?? ask(item))) : first;
    return items.map((item, at) => ({
        ...item,
        record: second[at],
        origin: first[at] === undefined ? 'cache' : 'store',
    }));
}
function intakeOf(items, store) {
    return {
        take: (folder, name) => (0,hand_over/* takeOver */.w)(folder, name, store),
        isMissing: async () => {
            const found = await Promise.all(items.map(item => store.find(item.digested.inputDigest)));
            return found.includes(undefined);
        },
    };
}
/** The jobs of a matrix build different functions, so each has inputs of its own. */
function planDigests(items, settings) {
    const wanted = items.filter(item => isWanted(item.target.id, settings));
    const hash = (parts) => (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([...new Set(parts)].sort()))
        .digest('hex');
    return {
        manifests: hash(items.map(item => item.digested.dependencyDigest)),
        inputs: hash(wanted.map(item => item.digested.inputDigest)),
    };
}
/** Whether `--functions` asks for it, or for something in a nested stack of that id; without the option, everything is. */
function isWanted(id, { functions }) {
    return functions === undefined || functions.some(wanted => wanted === id || wanted.startsWith(`${id}/`));
}
/** Functions with equal recipes share one build. */
function groupByDigest(planned) {
    const groups = new Map();
    for (const item of planned) {
        const group = groups.get(item.digested.inputDigest);
        if (group === undefined)
            groups.set(item.digested.inputDigest, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 8175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/files/hash.js
var hash = __webpack_require__(2064);
// EXTERNAL MODULE: ./.build/files/system-error.js
var system_error = __webpack_require__(4498);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/store/record.js
var store_record = __webpack_require__(7115);
;// CONCATENATED MODULE: ./.build/store/local-store.js
/**
 * The store in a folder: `ac/<input digest>` holds records, `cas/<digest>` bytes. Everything is written under a
 * temporary name and renamed, everything that is read is verified, so any process may be killed at any time, several
 * may work at once, and the folder may be deleted, copied or restored from a cache.
 */
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








function localStore(options) {
    return new LocalStore(options);
}
class LocalStore {
    #options;
    /** What was hashed in this process, and how the file looked then. */
    #verified = new Map();
    #swept = false;
    constructor(options) {
        this.#options = options;
    }
    async find(inputDigest) {
        const path = this.#pathOf('ac', inputDigest);
        const text = readIfThere(path);
        if (text === undefined)
            return undefined;
        const record = (0,store_record/* parseRecord */.Hh)(text);
        if (record === undefined)
            return this.#discard(path, `the record ${inputDigest}`);
        // Bytes that are not there, or not all of them, are no damage: they may have been deleted to save space.
        return statIfThere(this.#pathOf('cas', record.digest))?.size === record.size ? record : undefined;
    }
    async fetch(digest) {
        const path = this.#pathOf('cas', digest);
        const stat = statIfThere(path);
        if (stat === undefined)
            return undefined;
        if (this.#verified.get(digest) === looksOf(stat))
            return path;
        if ((0,hash/* hashFile */.D)(path).digest !== digest)
            return this.#discard(path, `the artifact ${digest}`);
        this.#verified.set(digest, looksOf(stat));
        return path;
    }
    pathOf(digest) {
        return this.#pathOf('cas', digest);
    }
    async keep({ inputDigest, record, file, hashedWhileWritten = false }) {
        const entry = this.#pathOf('ac', inputDigest);
        const path = this.#pathOf('cas', record.digest);
        const { digest, size } = hashedWhileWritten
            ? { digest: record.digest, size: (0,external_node_fs_.statSync)(file).size }
            : (0,hash/* hashFile */.D)(file);
        if (digest !== record.digest || size !== record.size)
            throw notWhatItSays(record, { digest, size });
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        await moveDurably(file, path);
        this.#verified.set(digest, looksOf((0,external_node_fs_.statSync)(path)));
        // The bytes come first: a record always finds them.
        (0,atomic/* writeFileAtomically */.lo)(entry, (0,store_record/* formatRecord */.bM)(record));
        return path;
    }
    bill(digest) {
        return readIfThere(this.#pathOf('sbom', digest));
    }
    keepBill(digest, text) {
        (0,atomic/* writeWhatFollows */.WS)(this.#pathOf('sbom', digest), text);
    }
    async keepOnly(inputDigests) {
        const kept = new Set(inputDigests);
        const named = new Set();
        for (const inputDigest of listIfThere((0,external_node_path_.join)(this.#options.folder, 'ac'))) {
            const path = (0,external_node_path_.join)(this.#options.folder, 'ac', inputDigest);
            if (!kept.has(inputDigest))
                (0,external_node_fs_.rmSync)(path, { force: true });
            else
                named.add((0,store_record/* parseRecord */.Hh)(readIfThere(path) ?? '')?.digest ?? '');
        }
        for (const kind of ['cas', 'sbom']) {
            for (const digest of listIfThere((0,external_node_path_.join)(this.#options.folder, kind))) {
                if (!named.has(nameOf(digest)))
                    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(this.#options.folder, kind, digest), { force: true });
            }
        }
    }
    temporary() {
        const folder = (0,external_node_path_.join)(this.#options.folder, 'cas');
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        this.#sweepOnce();
        return (0,atomic/* temporaryName */.NT)((0,external_node_path_.join)(folder, 'new'));
    }
    #pathOf(kind, digest) {
        (0,store_record/* assertDigest */.V7)(digest);
        return (0,external_node_path_.join)(this.#options.folder, kind, kind === 'sbom' ? `${digest}${BILL}` : digest);
    }
    #discard(path, what) {
        (0,external_node_fs_.rmSync)(path, { force: true });
        this.#options.warn(`${what} in the store was damaged; it is removed and made again`);
        return undefined;
    }
    /** Temporary files of processes that were killed. Another process may sweep at the same time. */
    #sweepOnce() {
        if (this.#swept)
            return;
        this.#swept = true;
        const now = this.#options.now ?? Date.now;
        for (const kind of ['ac', 'cas', 'sbom']) {
            const folder = (0,external_node_path_.join)(this.#options.folder, kind);
            for (const name of listIfThere(folder)) {
                if (!name.includes('.tmp-'))
                    continue;
                const stat = statIfThere((0,external_node_path_.join)(folder, name));
                if (stat !== undefined && now() - stat.mtimeMs > DAY)
                    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
            }
        }
    }
}
/** CycloneDX, recognized file patterns: `*.cdx.json`. */
const BILL = '.cdx.json';
function nameOf(file) {
    return file.endsWith(BILL) ? file.slice(0, -BILL.length) : file;
}
const DAY = 24 * 60 * 60 * 1000;
function notWhatItSays(record, found) {
    const shown = ({ digest, size }) => `${digest} (${size} bytes)`;
    return new report_failure/* Failure */.HR('environment', `an artifact changed before it was stored: ${shown(found)}, not ${shown(record)}`, { remedy: 'Run again; if it happens twice, check the disk.' });
}
/** Replaces what is there, which has the same digest or is damaged. The file may come from another file system. */
async function moveDurably(from, to) {
    await flush(from);
    try {
        (0,external_node_fs_.renameSync)(from, to);
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.O)(error, 'EXDEV'))
            throw error;
        const temporary = (0,atomic/* temporaryName */.NT)(to);
        (0,external_node_fs_.copyFileSync)(from, temporary);
        await flush(temporary);
        (0,external_node_fs_.renameSync)(temporary, to);
        (0,external_node_fs_.rmSync)(from, { force: true });
    }
}
/** A disk takes its time: other builds go on meanwhile. */
async function flush(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path, 'r+'), true);
        await file.sync();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A file that was replaced or written to looks different. */
function looksOf(stat) {
    return [stat.dev, stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join();
}
function readIfThere(path) {
    return ifThere(() => (0,external_node_fs_.readFileSync)(path, 'utf8'));
}
function statIfThere(path) {
    return ifThere(() => (0,external_node_fs_.statSync)(path));
}
function listIfThere(folder) {
    return ifThere(() => (0,external_node_fs_.readdirSync)(folder)) ?? [];
}
function ifThere(ask) {
    try {
        return ask();
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.O)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/template/facts.js
var facts = __webpack_require__(4486);
// EXTERNAL MODULE: ./.build/template/capabilities.js
var capabilities = __webpack_require__(7151);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.build/template/nodes.js
var template_nodes = __webpack_require__(240);
// EXTERNAL MODULE: ./.build/template/transforms.js
var transforms = __webpack_require__(3724);
// EXTERNAL MODULE: ./.build/template/checks/loops.js
var loops = __webpack_require__(9532);
;// CONCATENATED MODULE: ./.build/template/checks/declared-names.js
/** What a template declares, and what may be there besides: names that transforms, modules and loops make. */




function declaredNames(template) {
    const resources = namesIn(template, 'Resources');
    const conditions = namesIn(template, 'Conditions');
    const prefixes = prefixesOf(template);
    const usesSam = prefixes.sam;
    return {
        complete: isComplete(template),
        parameters: namesIn(template, 'Parameters').names,
        resources: resources.names,
        conditions: conditions.names,
        mappings: namesIn(template, 'Mappings').names,
        mayBeResource: name => has(resources, name) || startsWithAny(name, prefixes.ids) || (usesSam && SAM_NAMES.test(name)),
        mayBeCondition: name => has(conditions, name) || (usesSam && SAM_NAMES.test(name)),
    };
}
/** AWS's own that add no names but those of SAM's rules; any other macro may do as it likes. */
const KNOWN_TRANSFORMS = new Set([
    'AWS::Serverless-2016-10-31',
    'AWS::LanguageExtensions',
    'AWS::CodeDeployBlueGreen',
]);
/** An include inside a resource adds properties; one in a section, or at the top of the template, may add anything. */
function isComplete(template) {
    const root = template.document.contents;
    const sections = [root, ...(0,template_nodes/* entriesOf */.Mc)(template, root).map(({ value }) => value)];
    if (sections.some(section => (0,template_nodes/* entryOf */.Ms)(template, section, 'Fn::Transform') !== undefined))
        return false;
    const top = (0,template_nodes/* valueAt */.fK)(template, root, 'Transform');
    const declared = (0,dist.isSeq)(top) ? (0,template_nodes/* itemsOf */.S3)(template, top) : (0,template_nodes/* isAbsent */.W0)(top) ? [] : [top];
    if (!declared.every(item => (0,dist.isScalar)(item) && KNOWN_TRANSFORMS.has((0,template_nodes/* textOf */.b6)(item))))
        return false;
    return (0,transforms/* transformsOf */.R)(template).every(name => KNOWN_TRANSFORMS.has(name) || name === 'AWS::Include');
}
function namesIn(template, section) {
    const names = new Set();
    const made = [];
    collect(template, (0,template_nodes/* valueAt */.fK)(template, template.document.contents, section), names, made);
    return { names, made };
}
function collect(template, map, names, made) {
    for (const entry of (0,template_nodes/* entriesOf */.Mc)(template, map)) {
        const loop = (0,loops/* loopOf */.mn)(template, entry);
        if (loop !== undefined)
            collect(template, loop.body, names, made);
        else if ((0,loops/* isOfLoops */.dV)(entry.key))
            made.push((0,loops/* namesMadeBy */.Tg)(entry.key));
        else
            names.add(entry.key);
    }
}
function has({ names, made }, name) {
    return names.has(name) || made.some(pattern => pattern.test(name));
}
/**
 * What SAM makes once per template, whatever its resources are called (AWS SAM Developer Guide, "Generated
 * CloudFormation resources"): implicit APIs, CodeDeploy's application and role, domains and their records.
 */
const SAM_NAMES = /^(Serverless|CodeDeployServiceRole|ApiGatewayDomainName|RecordSetGroup|DomainNameAccessAssociation)/;
/**
 * Ids that begin the ids of what is made of a resource: all that SAM makes of its resources and connectors (same
 * page: `<function>Role`, `<function><event>`, `<api>Stage` …), and what a module of the registry holds.
 */
function prefixesOf(template) {
    const ids = new Set();
    let sam = (0,transforms/* transformsOf */.R)(template).some(name => name.startsWith('AWS::Serverless-'));
    for (const { key, value } of (0,template_nodes/* entriesOf */.Mc)(template, (0,template_nodes/* valueAt */.fK)(template, template.document.contents, 'Resources'))) {
        const type = (0,template_nodes/* plainText */.wh)((0,template_nodes/* valueAt */.fK)(template, value, 'Type')) ?? '';
        const isSam = type.startsWith('AWS::Serverless::');
        sam ||= isSam;
        const hasConnectors = (0,template_nodes/* entryOf */.Ms)(template, value, 'Connectors') !== undefined;
        if (isSam || hasConnectors || type.endsWith('::MODULE'))
            ids.add(key);
    }
    return { ids, sam };
}
/** In the length of the name, however many ids there are. */
function startsWithAny(name, ids) {
    if (ids.size === 0)
        return false;
    for (let length = 1; length <= name.length; length++)
        if (ids.has(name.slice(0, length)))
            return true;
    return false;
}

// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(3639);
;// CONCATENATED MODULE: ./.build/template/checks/finding.js
/** What a check has found: one line, its place, and what to do about it. */

/** A finding at a node, or at the key of a pair. */
function finding(template, node, said) {
    return { severity: 'error', ...said, place: (0,template_template/* placeOf */.$t)(template, node) };
}
/** More findings of one kind would bury the first. */
const MAX_FINDINGS = 20;
/** The first of many, and a last one that counts the rest. */
function shortened(findings, what) {
    const [first, ...rest] = findings.slice(MAX_FINDINGS);
    if (first === undefined)
        return [...findings];
    const message = `and ${rest.length + 1} more ${what}`;
    return [...findings.slice(0, MAX_FINDINGS), { ...first, message, remedy: 'Mend those above first.' }];
}

;// CONCATENATED MODULE: ./.build/template/checks/capabilities.js
/** Capabilities that were granted by name, against those that CloudFormation will surely ask for. */



/**
 * A finding for the first resource whose capability is not among those granted. Only IAM's two are asked for when a
 * change set is made: CAPABILITY_AUTO_EXPAND has no effect there (CloudFormation API Reference, CreateChangeSet).
 */
function checkCapabilities(scope, granted) {
    if (!declaredNames(scope.template).complete)
        return [];
    const covers = (needed) => granted.includes(needed) || (needed === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM'));
    const lacking = (0,capabilities/* certainNeeds */.k8)(scope).filter(({ capabilities }) => !capabilities.every(covers));
    const first = lacking.find(({ capabilities }) => capabilities.includes('CAPABILITY_NAMED_IAM')) ?? lacking[0];
    const [needed] = first?.capabilities ?? [];
    if (first === undefined || needed === undefined)
        return [];
    const given = granted.length === 0 ? 'none' : granted.join(', ');
    return [
        finding(scope.template, first.node, {
            message: `${first.because}, which needs ${needed}; granted: ${given}`,
            remedy: `Add ${needed} to --capabilities (input \`capabilities\`), or leave the option out: auto grants what is needed.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./.build/template/checks/boolean-names.js
/** Names that are words for true and false in YAML 1.1. */



/** The words of YAML 1.1 as its parsers have them (yaml.org/type/bool.html; `y` and `n` stay text there, too). */
const BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const SECTIONS = {
    Parameters: 'parameter',
    Mappings: 'mapping',
    Conditions: 'condition',
    Resources: 'logical id',
    Outputs: 'output',
};
/**
 * CloudFormation and its tools read YAML 1.1 (aws-cli #5245): a resource `Off` is called `false` there, and no reference to
 * `Off` finds it. Quoted it is text everywhere.
 */
function checkBooleanNames(template) {
    if (template.format === 'json')
        return [];
    const found = Object.entries(SECTIONS).flatMap(([section, what]) => {
        const entries = (0,template_nodes/* entriesOf */.Mc)(template, (0,template_nodes/* valueAt */.fK)(template, template.document.contents, section));
        const named = entries.map((entry) => [entry, `the ${what} ${entry.key}`]);
        return [
            ...named,
            ...(section === 'Mappings' ? entries.flatMap(mapping => keysOf(template, mapping)) : []),
        ];
    });
    const unquoted = found.filter(([{ keyNode }]) => isPlain(keyNode) && BOOLEAN.test(String(keyNode.source)));
    return shortened(unquoted.map(([{ key, keyNode }, what]) => told(template, key, keyNode, what)), 'of such names');
}
/** Both levels of keys below a mapping. */
function keysOf(template, { key: name, value }) {
    const tops = (0,template_nodes/* entriesOf */.Mc)(template, value);
    const all = tops.flatMap(top => [top, ...(0,template_nodes/* entriesOf */.Mc)(template, top.value)]);
    return all.map(entry => [entry, `the key ${entry.key} of the mapping ${name}`]);
}
const isPlain = (node) => (0,dist.isScalar)(node) && node.type === 'PLAIN';
function told(template, name, node, what) {
    const value = /^(?:y|t|on)/i.test(name);
    return finding(template, node, {
        severity: 'warning',
        message: `${what} is no text in YAML 1.1: CloudFormation and SAM CLI read it as ${value}`,
        remedy: `Quote it, here and where it is referred to: "${name}".`,
    });
}

// EXTERNAL MODULE: ./.build/template/checks/expressions.js
var expressions = __webpack_require__(4376);
;// CONCATENATED MODULE: ./.build/template/checks/graph.js
/** Circles in a graph, in the time that it takes to look at every edge once. */
/**
 * The groups of nodes that all lead to each other: Tarjan's algorithm, with a list of its own in place of the call stack,
 * which a long chain would overflow. Nodes that lead only away are left out; one that leads to itself is a group.
 */
function strongComponents(graph) {
    const visited = new Map();
    const components = [];
    for (const start of graph.keys())
        if (!visited.has(start))
            search(graph, start, visited, components);
    return components.filter(([first = '', second]) => second !== undefined || graph.get(first)?.has(first));
}
function search(graph, start, visited, components) {
    const open = [];
    const frames = [];
    const enter = (name) => {
        const node = { index: visited.size, low: visited.size, open: true };
        visited.set(name, node);
        open.push(name);
        frames.push({ name, node, next: (graph.get(name) ?? new Map()).keys() });
    };
    enter(start);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
        const { value: name, done } = frame.next.next();
        if (done === true) {
            frames.pop();
            if (frame.node.low === frame.node.index)
                components.push(graph_close(open, frame.name, visited));
            const parent = frames.at(-1)?.node;
            if (parent !== undefined)
                parent.low = Math.min(parent.low, frame.node.low);
        }
        else if (graph.has(name)) {
            const seen = visited.get(name);
            if (seen === undefined)
                enter(name);
            else if (seen.open)
                frame.node.low = Math.min(frame.node.low, seen.index);
        }
    }
}
/** Takes from the open nodes all that came after this one. */
function graph_close(open, name, visited) {
    const component = open.splice(open.lastIndexOf(name));
    for (const member of component) {
        const node = visited.get(member);
        if (node !== undefined)
            node.open = false;
    }
    return component;
}
/** The shortest way from the first node of a group back to it, without the return: `[A, B]` for `A → B → A`. */
function shortestCircle(graph, component) {
    const [start = ''] = component;
    const inside = new Set(component);
    const cameFrom = new Map();
    const queue = [start];
    for (const name of queue) {
        for (const next of graph.get(name)?.keys() ?? []) {
            if (next === start)
                return wayTo(name, start, cameFrom);
            if (!inside.has(next) || cameFrom.has(next))
                continue;
            cameFrom.set(next, name);
            queue.push(next);
        }
    }
    return [...component];
}
function wayTo(end, start, cameFrom) {
    const way = [end];
    for (let at = end; at !== start;) {
        at = cameFrom.get(at) ?? start;
        way.push(at);
    }
    return way.reverse();
}

;// CONCATENATED MODULE: ./.build/template/checks/circles.js
/** Resources that wait for each other, and conditions that lean on each other. */





/**
 * One finding for each group of resources that cannot be created one after the other. References in branches of
 * `Fn::If` are passed over (they may not be taken), and so are those that SAM moves into other resources.
 */
function checkCircles(template) {
    const root = template.document.contents;
    return [
        ...circlesIn(template, resourceGraph(template, (0,template_nodes/* valueAt */.fK)(template, root, 'Resources')), {
            what: 'resources',
            remedy: 'Remove one of these references, or move it into a resource of its own that nobody waits for.',
        }),
        ...circlesIn(template, conditionGraph(template, (0,template_nodes/* valueAt */.fK)(template, root, 'Conditions')), {
            what: 'conditions',
            remedy: 'Remove one of these references.',
        }),
    ];
}
function circlesIn(template, graph, { what, remedy }) {
    const findings = strongComponents(graph).map(component => {
        const [first = '', ...rest] = shortestCircle(graph, component);
        const reference = graph.get(first)?.get(rest[0] ?? first);
        return finding(template, reference, {
            message: `circular dependency between ${what}: ${shown([first, ...rest, first])}`,
            remedy,
        });
    });
    return shortened(findings, 'circular dependencies');
}
const MAX_SHOWN = 8;
function shown(names) {
    if (names.length <= MAX_SHOWN + 1)
        return names.join(' → ');
    const [last = ''] = names.slice(-1);
    return [...names.slice(0, MAX_SHOWN), `… (${names.length - 1 - MAX_SHOWN} more)`, last].join(' → ');
}
function resourceGraph(template, section) {
    const resources = (0,template_nodes/* entriesOf */.Mc)(template, section).filter(({ key }) => !key.startsWith('Fn::'));
    const ids = new Set(resources.map(({ key }) => key));
    return new Map(resources.map(entry => [entry.key, dependenciesOf(template, entry, ids)]));
}
/** By the id that is waited for: the node that says so first. */
function dependenciesOf(template, { value }, ids) {
    const edges = new Map();
    const add = (id, node) => {
        if (ids.has(id) && !edges.has(id))
            edges.set(id, node);
    };
    const depends = (0,template_nodes/* entryOf */.Ms)(template, value, 'DependsOn')?.value;
    for (const node of (0,dist.isSeq)(depends) ? (0,template_nodes/* itemsOf */.S3)(template, depends) : [depends]) {
        const id = (0,template_nodes/* plainText */.wh)(node);
        if (id !== undefined)
            add(id, node);
    }
    const visit = (mention) => {
        if (mention.kind === 'Fn::FindInMap' || mention.inBranch)
            return;
        if (mention.kind === 'Condition' || mention.kind === 'Fn::If')
            return;
        add(mention.name.split('.')[0] ?? '', mention.node);
    };
    for (const part of waitingParts(template, value))
        (0,expressions/* eachMention */.YA)(template, part, expressions/* OUTSIDE */.ov, visit);
    return edges;
}
/**
 * Properties of SAM's types that end up in the resource of the same name, or in the role that it waits for; SAM makes
 * resources of their own of all others (its developer guide, "Generated CloudFormation resources").
 */
const KEPT_BY_SAM = new Map([
    [
        'AWS::Serverless::Function',
        [
            ...[
                'DeadLetterQueue',
                'Environment',
                'FileSystemConfigs',
                'FunctionName',
                'KmsKeyArn',
                'Layers',
                'Policies',
            ],
            ...['Role', 'VpcConfig'],
        ],
    ],
    ['AWS::Serverless::StateMachine', ['Definition', 'DefinitionSubstitutions', 'Name', 'Policies', 'Role']],
    ['AWS::Serverless::Application', ['Location', 'Parameters']],
    ['AWS::Serverless::Api', ['DefinitionBody', 'Name']],
    ['AWS::Serverless::HttpApi', ['DefinitionBody', 'Name']],
]);
function waitingParts(template, resource) {
    const properties = (0,template_nodes/* entryOf */.Ms)(template, resource, 'Properties')?.value;
    const type = (0,template_nodes/* plainText */.wh)((0,template_nodes/* entryOf */.Ms)(template, resource, 'Type')?.value) ?? '';
    if (!type.startsWith('AWS::Serverless::'))
        return [properties];
    const kept = KEPT_BY_SAM.get(type) ?? [];
    // With a role that is given, nobody looks at the policies.
    const hasRole = hasRoleOfItsOwn(template, properties);
    return (0,template_nodes/* entriesOf */.Mc)(template, properties)
        .filter(({ key }) => kept.includes(key) && !(hasRole && key === 'Policies'))
        .map(entry => entry.value);
}
function hasRoleOfItsOwn(template, properties) {
    const inGlobals = (0,template_nodes/* valueAt */.fK)(template, template.document.contents, 'Globals', 'Function', 'Role');
    return inGlobals !== undefined || (0,template_nodes/* entryOf */.Ms)(template, properties, 'Role') !== undefined;
}
function conditionGraph(template, section) {
    return new Map((0,template_nodes/* entriesOf */.Mc)(template, section).map(({ key, value }) => {
        const edges = new Map();
        (0,expressions/* eachMention */.YA)(template, value, { ...expressions/* OUTSIDE */.ov, inConditions: true }, mention => {
            if (mention.kind === 'Condition' && !edges.has(mention.name))
                edges.set(mention.name, mention.node);
        });
        return [key, edges];
    }));
}

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
;// CONCATENATED MODULE: ./.build/template/checks/pattern.js
/** `AllowedPattern` is a regular expression of Java: only what means the same here is tried, and only where it ends soon. */
/** Whether the whole text matches; undefined when that cannot be told here. */
function matchesWhole(pattern, text) {
    if (!isCommon(pattern) || !endsSoon(pattern, text.length))
        return undefined;
    try {
        return new RegExp(`^(?:${pattern})$`, 's').test(text);
    }
    catch {
        return undefined;
    }
}
/**
 * Java has escapes, classes and groups that JavaScript lacks or reads in another way; `.` and `^` … `$` are the same
 * for texts of one line.
 */
function isCommon(pattern) {
    const escapes = pattern.match(/\\./gs) ?? [];
    const plainEscapes = escapes.every(pair => /^\\[dDwWsStnr]$|^\\[^A-Za-z0-9]$/.test(pair));
    const bare = pattern.replace(/\\./gs, '_');
    const strange = /\(\?(?![:=!])|[*+?}]\+|&&|\[[^\]]*\[/.test(bare);
    return plainEscapes && !strange;
}
const MAX_STEPS = 1e6;
/** What backtracking may cost: the length to the power of the open repetitions, or worse where they are nested. */
function endsSoon(pattern, length) {
    const bare = pattern.replace(/\\./gs, '_').replace(/\[[^\]]*\]/g, '_');
    const repetitions = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
    const nested = /\)[*+{]/.test(bare);
    return (nested ? 2 ** length : Math.max(length, 1) ** repetitions) <= MAX_STEPS;
}

;// CONCATENATED MODULE: ./.build/template/checks/parameters.js
/** Parameters that CloudFormation would refuse: what their declaration lacks, and values that break its rules. */





/** CloudFormation quotas, "Parameter value": in bytes. */
const MAX_VALUE_BYTES = 4_096;
/** A default counts only when it is the value: an empty or wrong one is a usual way to make people give theirs. */
function checkParameters(template, names, given) {
    const section = (0,template_nodes/* entriesOf */.Mc)(template, (0,template_nodes/* valueAt */.fK)(template, template.document.contents, 'Parameters'));
    return section
        .filter(({ key }) => !key.startsWith('Fn::'))
        .flatMap(entry => checkDeclaration(template, entry, names.complete) ?? checkValue(template, entry, given));
}
const TYPES = ['String', 'Number', 'CommaDelimitedList', 'List<Number>'];
function checkDeclaration(template, { key, keyNode, value }, complete) {
    const wrong = (node, message, remedy) => [
        finding(template, node, { message, remedy }),
    ];
    if (!(0,dist.isMap)(value))
        return wrong(keyNode, `the parameter ${key} must be a mapping`, 'Give it a Type.');
    const type = (0,template_nodes/* entryOf */.Ms)(template, value, 'Type');
    if (type === undefined && complete) {
        return wrong(keyNode, `the parameter ${key} has no Type`, 'Add its Type, such as String.');
    }
    const text = (0,template_nodes/* plainText */.wh)(type?.value);
    if (text === undefined || /^[A-Za-z]+$/.test(text) === false || TYPES.includes(text))
        return undefined;
    const near = (0,paths/* nearestName */.qb)(text, TYPES);
    const remedy = near === undefined ? `Choose one of ${TYPES.join(', ')}, or one of AWS's.` : `Did you mean ${near}?`;
    return wrong(type?.value, `the parameter ${key} is of the type ${text}, which CloudFormation does not have`, remedy);
}
function checkValue(template, entry, given) {
    const { key, keyNode, value } = entry;
    const initial = (0,template_nodes/* entryOf */.Ms)(template, value, 'Default')?.value;
    const ours = given !== undefined && Object.hasOwn(given, key) ? given[key] : undefined;
    const text = ours ?? (given === undefined ? undefined : (0,template_nodes/* plainText */.wh)(initial));
    if (text === undefined || (ours === undefined && text === ''))
        return [];
    const broken = brokenRule(template, value, text, ours === undefined ? initial : undefined);
    if (broken === undefined)
        return [];
    const which = ours === undefined ? `the default of ${key}` : `the value given for ${key}`;
    const secret = /^(true|yes|on)$/i.test((0,template_nodes/* plainText */.wh)((0,template_nodes/* entryOf */.Ms)(template, value, 'NoEcho')?.value) ?? '');
    const shown = secret || text.length > 60 ? '' : `, ${JSON.stringify(text)},`;
    return [
        finding(template, ours === undefined ? initial : keyNode, {
            message: `${which}${shown} ${broken.message}`,
            remedy: broken.remedy,
        }),
    ];
}
function brokenRule(template, declared, text, node) {
    const type = (0,template_nodes/* plainText */.wh)((0,template_nodes/* entryOf */.Ms)(template, declared, 'Type')?.value) ?? 'String';
    const rule = (name) => (0,template_nodes/* plainText */.wh)((0,template_nodes/* entryOf */.Ms)(template, declared, name)?.value);
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_VALUE_BYTES) {
        return {
            message: `is ${grouped(bytes)} bytes long, and CloudFormation takes ${grouped(MAX_VALUE_BYTES)}`,
            remedy: 'Keep it in SSM or Secrets Manager, or divide it.',
        };
    }
    return (brokenChoice(template, declared, { type, text, node }) ??
        (type === 'Number' ? brokenNumber(text, rule) : undefined) ??
        (type === 'String' ? brokenText(text, rule) : undefined));
}
/** Scalars may be written in several ways: `1.0` and `1`, `True` and `true`. */
function brokenChoice(template, declared, { type, text, node }) {
    const allowed = (0,template_nodes/* entryOf */.Ms)(template, declared, 'AllowedValues')?.value;
    const items = (0,template_nodes/* itemsOf */.S3)(template, allowed);
    if ((0,template_nodes/* isAbsent */.W0)(allowed) || items.length === 0 || !items.every(dist.isScalar))
        return undefined;
    const choices = new Set(items.flatMap(item => [(0,template_nodes/* textOf */.b6)(item), String(item.value)]));
    const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
    const asWritten = (0,dist.isScalar)(node) ? [text, String(node.value)] : [text];
    const strange = isList
        ? text.split(',').find(part => !choices.has(part.trim()) && !choices.has(text))
        : asWritten.some(way => choices.has(way)) || sameNumber(type, text, choices)
            ? undefined
            : text;
    if (strange === undefined)
        return undefined;
    const texts = items.map(template_nodes/* textOf */.b6);
    const near = (0,paths/* nearestName */.qb)(strange, texts);
    const shown = texts.length > 8 ? `${texts.slice(0, 8).join(', ')}, …` : texts.join(', ');
    return {
        message: 'is not among its AllowedValues',
        remedy: near === undefined ? `Choose one of ${shown}.` : `Did you mean ${near}?`,
    };
}
function sameNumber(type, text, choices) {
    return type === 'Number' && [...choices].some(choice => Number(choice) === Number(text));
}
function brokenNumber(text, rule) {
    const number = Number(text);
    if (text.trim() === '' || Number.isNaN(number))
        return { message: 'is no number', remedy: 'Write a number.' };
    const [min, max] = [rule('MinValue'), rule('MaxValue')];
    if (min !== undefined && number < Number(min)) {
        return { message: `is below its MinValue, ${min}`, remedy: 'Choose a larger number, or lower the limit.' };
    }
    if (max !== undefined && number > Number(max)) {
        return {
            message: `is above its MaxValue, ${max}`,
            remedy: 'Choose a smaller number, or raise the limit.',
        };
    }
    return undefined;
}
function brokenText(text, rule) {
    const length = [...text].length;
    const [min, max, pattern] = [rule('MinLength'), rule('MaxLength'), rule('AllowedPattern')];
    if (min !== undefined && length < Number(min)) {
        return { message: `is shorter than its MinLength, ${min}`, remedy: 'Choose a longer value.' };
    }
    if (max !== undefined && length > Number(max)) {
        return { message: `is longer than its MaxLength, ${max}`, remedy: 'Choose a shorter value.' };
    }
    if (pattern === undefined || matchesWhole(pattern, text) !== false)
        return undefined;
    return {
        message: `does not match its AllowedPattern, ${pattern}`,
        remedy: 'Correct the value or the pattern.',
    };
}
function grouped(number) {
    return number.toLocaleString('en-US');
}

// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(7404);
;// CONCATENATED MODULE: ./.build/template/checks/quotas.js
/** CloudFormation's quotas for one template (User Guide, "Understand CloudFormation quotas"). */




/** How many of each a template may declare. */
const MAX_DECLARED = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 };
/** Keys of one mapping, and of one of its keys ("Mapping attributes"). */
const MAX_MAPPING_KEYS = 200;
/** Names of parameters, resources, outputs, mappings and their keys, in characters. */
const MAX_NAME_CHARACTERS = 255;
/** Of the template ("Template description") and of an output, in bytes. */
const MAX_DESCRIPTION_BYTES = 1_024;
/** Of a parameter, in characters ("Parameters", `Description`). */
const MAX_PARAMETER_DESCRIPTION = 4_000;
/** `{{resolve:…}}` in one template ("Dynamic references", considerations). */
const MAX_DYNAMIC_REFERENCES = 60;
/**
 * One line for each quota that is exceeded. `severity`: only a stack has quotas, so they are warnings for whoever builds
 * alone. What SAM adds is not counted: a template can be too large for CloudFormation without a line here.
 */
function checkQuotas(scope, severity) {
    const { template } = scope;
    const findings = [
        ...Object.entries(MAX_DECLARED).flatMap(([section, limit]) => checkNumber(scope, section, limit)),
        ...checkMappings(template),
        ...shortened(checkNames(template), 'names that are too long'),
        ...checkDescriptions(template),
        ...checkDynamicReferences(template),
    ];
    return findings.map(found => ({ ...found, severity }));
}
const DIVIDE = 'Divide the template into nested stacks.';
function sectionOf(template, name) {
    return (0,template_nodes/* entryOf */.Ms)(template, template.document.contents, name);
}
function declaredIn(template, section) {
    return (0,template_nodes/* entriesOf */.Mc)(template, sectionOf(template, section)?.value).filter(({ key }) => !key.startsWith('Fn::'));
}
function checkNumber(scope, name, limit) {
    const { template } = scope;
    const section = sectionOf(template, name);
    const number = name === 'Resources' ? (0,resources/* resourcesOf */.F3)(scope).length : declaredIn(template, name).length;
    if (number <= limit)
        return [];
    const message = `the template declares ${quotas_grouped(number)} ${name.toLowerCase()}, and CloudFormation takes ${limit}`;
    return [finding(template, section?.pair, { message, remedy: DIVIDE })];
}
function checkMappings(template) {
    const maps = declaredIn(template, 'Mappings').flatMap(mapping => [
        { ...mapping, path: mapping.key },
        ...(0,template_nodes/* entriesOf */.Mc)(template, mapping.value).map(key => ({ ...key, path: `${mapping.key}.${key.key}` })),
    ]);
    return maps.flatMap(({ path, keyNode, value }) => {
        const number = (0,dist.isMap)(value) ? (0,template_nodes/* entriesOf */.Mc)(template, value).length : 0;
        if (number <= MAX_MAPPING_KEYS)
            return [];
        const message = `the mapping ${path} has ${quotas_grouped(number)} keys, and CloudFormation takes ${MAX_MAPPING_KEYS}`;
        return [finding(template, keyNode, { message, remedy: 'Divide it into several mappings.' })];
    });
}
const NAMED = {
    Parameters: 'parameter',
    Resources: 'resource',
    Outputs: 'output',
    Mappings: 'mapping',
};
function checkNames(template) {
    const mappings = declaredIn(template, 'Mappings');
    const keys = mappings.flatMap(({ value }) => (0,template_nodes/* entriesOf */.Mc)(template, value).flatMap(entry => [entry, ...(0,template_nodes/* entriesOf */.Mc)(template, entry.value)]));
    return [
        ...Object.entries(NAMED).flatMap(([section, what]) => declaredIn(template, section).map(entry => ({ entry, what }))),
        ...keys.map(entry => ({ entry, what: 'key of a mapping' })),
    ]
        .filter(({ entry }) => entry.key.length > MAX_NAME_CHARACTERS)
        .map(({ entry: { key, keyNode }, what }) => {
        const message = `the name of the ${what} ${key.slice(0, 20)}… has ${quotas_grouped(key.length)} characters, and CloudFormation takes ${MAX_NAME_CHARACTERS}`;
        return finding(template, keyNode, { message, remedy: 'Shorten it.' });
    });
}
function checkDescriptions(template) {
    const outputs = declaredIn(template, 'Outputs').map(({ key, value }) => {
        return { whose: `the output ${key}`, node: (0,template_nodes/* valueAt */.fK)(template, value, 'Description') };
    });
    const template_ = { whose: 'the template', node: sectionOf(template, 'Description')?.value };
    const limited = [template_, ...outputs].flatMap(({ whose, node }) => {
        const bytes = Buffer.byteLength((0,template_nodes/* plainText */.wh)(node) ?? '');
        return bytes <= MAX_DESCRIPTION_BYTES
            ? []
            : [{ whose, node, number: bytes, unit: 'bytes', limit: MAX_DESCRIPTION_BYTES }];
    });
    const parameters = declaredIn(template, 'Parameters').flatMap(({ key, value }) => {
        const node = (0,template_nodes/* valueAt */.fK)(template, value, 'Description');
        const { length } = (0,template_nodes/* plainText */.wh)(node) ?? '';
        return length <= MAX_PARAMETER_DESCRIPTION
            ? []
            : [
                {
                    whose: `the parameter ${key}`,
                    node,
                    number: length,
                    unit: 'characters',
                    limit: MAX_PARAMETER_DESCRIPTION,
                },
            ];
    });
    return [...limited, ...parameters].map(({ whose, node, number, unit, limit }) => {
        const message = `the description of ${whose} has ${quotas_grouped(number)} ${unit}, and CloudFormation takes ${quotas_grouped(limit)}`;
        return finding(template, node, { message, remedy: 'Shorten it.' });
    });
}
/** Comments don't count. */
function checkDynamicReferences(template) {
    const lines = template.text.split('\n').filter(line => !line.trimStart().startsWith('#'));
    const number = lines.reduce((sum, line) => sum + line.split('{{resolve:').length - 1, 0);
    if (number <= MAX_DYNAMIC_REFERENCES)
        return [];
    const message = `the template has ${number} dynamic references ({{resolve:…}}), and CloudFormation takes ${MAX_DYNAMIC_REFERENCES}`;
    return [finding(template, sectionOf(template, 'Resources')?.pair, { message, remedy: DIVIDE })];
}
function quotas_grouped(number) {
    return number.toLocaleString('en-US');
}

// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(4024);
// EXTERNAL MODULE: ./.build/report/format.js
var format = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.build/template/checks/missing-names.js
/** References that lead nowhere, in words. */




/** A finding for each, at its place, with the nearest name that would do. */
function describeMissing(template, names, wrongs) {
    const counted = wrongs.map((wrong, index) => {
        // The nearest name is only worth its time where somebody will read it.
        const near = index > 40 ? undefined : (0,paths/* nearestName */.qb)(wrong.name.split('.')[0] ?? '', candidates(names, wrong));
        const others = wrong.times === 1 ? '' : `, here and ${(0,format/* count */.U9)(wrong.times - 1, 'more time')}`;
        const said = {
            message: `${wrong.how} names ${wrong.name}, and ${missing(names, wrong)}${others}`,
            remedy: near === undefined ? REMEDIES[wrong.lacks] : `Did you mean ${near}?`,
        };
        const made = finding(template, wrong.node, said);
        return wrong.how === 'Fn::Sub' ? { ...made, place: placeInText(template, wrong) ?? made.place } : made;
    });
    return shortened(counted, 'references to what does not exist');
}
function candidates(names, { lacks, among, name }) {
    if (among !== undefined)
        return among;
    const all = {
        parameter: [...names.parameters],
        name: [...names.parameters, ...names.resources],
        resource: [...names.resources],
        condition: [...names.conditions],
        mapping: [...names.mappings],
        key: [],
    }[lacks];
    return all.filter(candidate => candidate !== name);
}
function missing(names, { name, lacks, within, how }) {
    if (lacks === 'key')
        return `${within} has no such key`;
    if (lacks === 'name') {
        if (names.conditions.has(name))
            return 'that is a condition, no parameter or resource';
        if (names.mappings.has(name))
            return 'that is a mapping, no parameter or resource';
        return 'nothing in this template has that name';
    }
    if (lacks === 'parameter' && names.resources.has(name)) {
        return 'that is a resource, which no condition can depend on';
    }
    if (names.parameters.has(name) && lacks === 'resource')
        return 'that is a parameter, no resource';
    return how === 'Ref' && lacks === 'parameter' ? 'there is no such parameter' : `there is no such ${lacks}`;
}
const REMEDIES = {
    name: 'Declare a parameter or a resource of that name, or correct the reference.',
    parameter: 'Refer to a parameter: nothing else has a value yet when conditions are decided.',
    resource: 'Declare a resource of that name, or correct the reference.',
    condition: 'Declare it under Conditions, or correct the reference.',
    mapping: 'Declare it under Mappings, or correct the reference.',
    key: 'Add the key, or correct the reference.',
};
/** Long texts have many lines: the place is that of the name itself. */
function placeInText(template, { name, node }) {
    const range = (0,template_template/* rangeOf */.be)(node);
    if (range === undefined)
        return undefined;
    const at = template.text.indexOf(`\${${name}}`, range[0]);
    return at === -1 || at > range[1] ? undefined : (0,template_template/* placeAt */.BW)(template, at);
}

;// CONCATENATED MODULE: ./.build/template/checks/references.js
/** References to what does not exist: CloudFormation finds them only when the change set is made. */







/** A missing name once, however often it is referred to; nothing when a macro may still add names. */
function checkReferences(template, names) {
    if (!names.complete)
        return [];
    const root = template.document.contents;
    const found = new Map();
    const report = (wrong) => {
        if (wrong === undefined)
            return;
        const key = `${wrong.how} ${wrong.name}`;
        const first = found.get(key);
        if (first === undefined)
            found.set(key, { ...wrong, times: 1 });
        else
            first.times++;
    };
    const visit = (mention, around) => report(judge({ template, names, around }, mention));
    (0,expressions/* eachMention */.YA)(template, (0,template_nodes/* valueAt */.fK)(template, root, 'Globals'), expressions/* OUTSIDE */.ov, visit);
    const conditions = { ...expressions/* OUTSIDE */.ov, inConditions: true };
    (0,expressions/* eachMention */.YA)(template, (0,template_nodes/* valueAt */.fK)(template, root, 'Conditions'), conditions, visit);
    for (const section of ['Resources', 'Outputs']) {
        eachDeclaration(template, (0,template_nodes/* valueAt */.fK)(template, root, section), expressions/* OUTSIDE */.ov, (entry, around) => {
            for (const wrong of namedByDeclaration({ template, names, around }, section, entry))
                report(wrong);
            for (const part of partsOf(template, entry))
                (0,expressions/* eachMention */.YA)(template, part, around, visit);
        });
    }
    return describeMissing(template, names, [...found.values()]);
}
/** Resources or outputs, those inside loops too. */
function eachDeclaration(template, section, around, visit) {
    for (const entry of (0,template_nodes/* entriesOf */.Mc)(template, section)) {
        const loop = (0,loops/* loopOf */.mn)(template, entry);
        if (loop === undefined)
            visit(entry, around);
        else
            eachDeclaration(template, loop.body, (0,expressions/* inLoop */.QR)(around, loop.variables), visit);
    }
}
/** Type, DependsOn and Condition are names, no expressions. */
function partsOf(template, { value }) {
    return (0,template_nodes/* entriesOf */.Mc)(template, value)
        .filter(({ key }) => !['Type', 'DependsOn', 'Condition'].includes(key))
        .map(part => part.value);
}
function namedByDeclaration({ names, template }, section, { value }) {
    const condition = (0,template_nodes/* entryOf */.Ms)(template, value, 'Condition')?.value;
    const depends = section === 'Resources' ? (0,template_nodes/* entryOf */.Ms)(template, value, 'DependsOn')?.value : undefined;
    return [
        ...scalars(template, condition)
            .filter(({ name }) => !names.mayBeCondition(name))
            .map((named) => ({ how: 'Condition', lacks: 'condition', ...named })),
        ...scalars(template, depends)
            .filter(({ name }) => !names.mayBeResource(name))
            .map((named) => ({ how: 'DependsOn', lacks: 'resource', ...named })),
    ];
}
/** Plain names: one, or a list of them. */
function scalars(template, node) {
    const nodes = (0,dist.isSeq)(node) ? (0,template_nodes/* itemsOf */.S3)(template, node) : [node];
    return nodes
        .filter(dist.isScalar)
        .filter(item => (0,functions/* functionCall */.N)(template, item) === undefined && item.value !== null)
        .map(item => ({ name: (0,template_nodes/* textOf */.b6)(item), node: item }))
        .filter(({ name }) => !(0,loops/* isOfLoops */.dV)(name));
}
function judge(judged, mention) {
    const { names, around } = judged;
    const { name, node, kind } = mention;
    if ((0,loops/* isOfLoops */.dV)(name) || around.variables.has(name))
        return undefined;
    switch (kind) {
        case 'Ref':
        case 'Fn::Sub':
            return judgeName(judged, mention);
        case 'Fn::GetAtt':
            return names.mayBeResource(name) ? undefined : { how: kind, name, node, lacks: 'resource' };
        case 'Condition':
        case 'Fn::If':
            return names.mayBeCondition(name) ? undefined : { how: kind, name, node, lacks: 'condition' };
        case 'Fn::FindInMap':
            return judgeMapping(judged, mention);
    }
}
/** Pseudo parameters (User Guide, "Pseudo parameters"). */
const PSEUDO = [
    'AccountId',
    'NotificationARNs',
    'NoValue',
    'Partition',
    'Region',
    'StackId',
    'StackName',
    'URLSuffix',
];
const PSEUDO_PARAMETERS = PSEUDO.map(name => `AWS::${name}`);
/** In conditions only parameters have a value. `Name.Attribute` is a resource's; SAM takes it in Ref too (`Api.Stage`). */
function judgeName({ names, around }, mention) {
    const { kind: how, name, node } = mention;
    const [base = ''] = name.split('.');
    if (name.startsWith('AWS::')) {
        const near = PSEUDO_PARAMETERS.includes(name) ? undefined : (0,paths/* nearestName */.qb)(name, PSEUDO_PARAMETERS);
        return near === undefined ? undefined : { how, name, node, lacks: 'parameter', among: [near] };
    }
    if (around.variables.has(base) || names.parameters.has(name))
        return undefined;
    if (around.inConditions === true)
        return { how, name, node, lacks: 'parameter' };
    return names.mayBeResource(base) ? undefined : { how, name, node, lacks: 'name' };
}
/** Only what is written out: a key that is an expression is CloudFormation's to find. */
function judgeMapping({ names, template }, mention) {
    if (mention.kind !== 'Fn::FindInMap' || mention.hasDefault)
        return undefined;
    const { kind: how, name, node } = mention;
    if (!names.mappings.has(name))
        return { how, name, node, lacks: 'mapping' };
    let within = name;
    let map = (0,template_nodes/* valueAt */.fK)(template, template.document.contents, 'Mappings', name);
    for (const key of mention.keys) {
        const known = (0,template_nodes/* entriesOf */.Mc)(template, map);
        const literal = (0,dist.isScalar)(key) && (0,functions/* functionCall */.N)(template, key) === undefined ? (0,template_nodes/* textOf */.b6)(key) : undefined;
        if (literal === undefined || (0,loops/* isOfLoops */.dV)(literal) || !(0,dist.isMap)(map))
            return undefined;
        if (known.some(entry => entry.key === 'Fn::Transform'))
            return undefined;
        const next = known.find(entry => entry.key === literal);
        if (next === undefined) {
            return { how, name: literal, node: key, lacks: 'key', within, among: known.map(entry => entry.key) };
        }
        within = `${within}.${literal}`;
        map = next.value;
    }
    return undefined;
}

// EXTERNAL MODULE: ./.build/model/runtimes.js
var runtimes = __webpack_require__(8515);
// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(4383);
// EXTERNAL MODULE: ./.build/template/value.js
var value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/checks/runtimes.js
/** Runtimes that Lambda does not have, refuses, or has stopped to patch. */










const FUNCTIONS = ['AWS::Serverless::Function', 'AWS::Lambda::Function'];
const LAYERS = ['AWS::Serverless::LayerVersion', 'AWS::Lambda::LayerVersion'];
/**
 * `today` as `2026-11-21`. One finding for each runtime, at the first place that names it. What a condition switches
 * off, and what is not known before the deployment, is passed over.
 */
function checkRuntimes(scope, today) {
    const used = new Map();
    for (const use of usesOf(scope)) {
        const key = `${use.isLayer} ${use.runtime}`;
        const first = used.get(key);
        if (first === undefined)
            used.set(key, { ...use, ids: new Set([use.id]) });
        else
            first.ids.add(use.id);
    }
    return [...used.values()].flatMap(({ runtime, isLayer, node, ids }) => {
        const said = runtimes_judge(runtime, isLayer, today);
        if (said === undefined)
            return [];
        const message = `${shownIds([...ids])}: ${said.message}`;
        return [
            finding(scope.template, node, { ...said, message, artifacts: [...ids].map(id => (0,value/* fullId */.x)(scope, id)) }),
        ];
    });
}
function usesOf(scope) {
    return (0,resources/* resourcesOf */.F3)(scope)
        .filter(({ type }) => FUNCTIONS.includes(type) || LAYERS.includes(type))
        .filter(({ node }) => !(0,template_scope/* isConditionFalse */.r1)(scope, node))
        .flatMap(resource => namedBy(scope, resource).flatMap(node => {
        const runtime = (0,template_nodes/* isAbsent */.W0)(node) ? undefined : (0,template_scope/* resolveText */.WY)((0,resources/* scopeFor */.aN)(scope, resource), node);
        if (runtime === undefined || isForeign(runtime))
            return [];
        return [{ id: resource.id, isLayer: LAYERS.includes(resource.type), runtime, node }];
    }));
}
function namedBy({ template }, resource) {
    if (FUNCTIONS.includes(resource.type))
        return [(0,properties/* propertyOf */.$r)(template, resource, 'Runtime')?.value];
    const list = (0,properties/* propertyOf */.$r)(template, resource, 'CompatibleRuntimes')?.value;
    return (0,dist.isSeq)(list) && (0,functions/* functionCall */.N)(template, list) === undefined ? (0,template_nodes/* itemsOf */.S3)(template, list) : [];
}
function shownIds([first = '', ...rest]) {
    if (rest.length === 0)
        return first;
    return rest.length === 1 ? `${first} and ${rest[0]}` : `${first} and ${rest.length} more`;
}
/** A layer may be for functions that stay as they are: only what Lambda does not have is wrong there. */
function runtimes_judge(runtime, isLayer, today) {
    const known = (0,runtimes/* knownRuntime */.W)(runtime);
    if (known === undefined)
        return unknownRuntime(runtime);
    return isLayer ? undefined : age(known, today);
}
/** Runtimes of customers have ARNs, and nobody here knows which there are. */
function isForeign(runtime) {
    return /[:/]/.test(runtime);
}
function unknownRuntime(runtime) {
    const near = (0,paths/* nearestName */.qb)(runtime, (0,runtimes/* usableRuntimes */.cV)());
    if ((0,runtimes/* newerRuntime */.C3)(runtime) !== undefined) {
        return {
            severity: 'warning',
            message: `the runtime ${runtime} is newer than what is known here`,
            remedy: 'If Lambda has it, update lambda-build.',
        };
    }
    return {
        severity: 'error',
        message: `Lambda has no runtime ${runtime}`,
        remedy: near === undefined ? 'Choose one such as python3.14 or nodejs24.x.' : `Did you mean ${near}?`,
    };
}
/** undefined while it is supported. Dates are those of AWS's announcement, so a passed one counts from that day on. */
function age({ name, deprecated, createBlocked, updateBlocked }, today) {
    const passed = (date) => date !== undefined && date <= today;
    const remedy = `Move to ${(0,runtimes/* successorOf */.kz)(name, today) ?? 'a supported runtime'}.`;
    if (passed(updateBlocked)) {
        const message = `Lambda refuses ${name}: no function can be created or updated with it since ${updateBlocked}`;
        return { severity: 'error', message, remedy };
    }
    if (!passed(deprecated))
        return undefined;
    const create = `${passed(createBlocked) ? 'since' : 'from'} ${createBlocked}`;
    const message = `${name} is deprecated since ${deprecated}; Lambda refuses new functions ${create}, updates from ${updateBlocked}`;
    return { severity: 'warning', message, remedy };
}

;// CONCATENATED MODULE: ./.build/template/checks/sections.js
/** The sections of a template (CloudFormation User Guide, "Template sections"), and what an output must have. */





/** `Hooks` is for AWS::CodeDeployBlueGreen, `Globals` for SAM. */
const sections_SECTIONS = [
    'AWSTemplateFormatVersion',
    'Description',
    'Metadata',
    'Parameters',
    'Rules',
    'Mappings',
    'Conditions',
    'Transform',
    'Resources',
    'Outputs',
    'Hooks',
    'Globals',
];
/** The only version there is (User Guide, "Format version"). */
const VERSION = '2010-09-09';
/** Wrong version, unknown sections, names that are not alphanumeric, outputs without a value. */
function checkSections(template, names) {
    const root = template.document.contents;
    return [
        ...checkVersion(template, (0,template_nodes/* entryOf */.Ms)(template, root, 'AWSTemplateFormatVersion')),
        ...(names.complete ? checkUnknown(template, (0,template_nodes/* entriesOf */.Mc)(template, root)) : []),
        ...['Parameters', 'Resources', 'Outputs'].flatMap(section => sections_checkNames(template, section, (0,template_nodes/* entriesOf */.Mc)(template, (0,template_nodes/* valueAt */.fK)(template, root, section)))),
        ...(0,template_nodes/* entriesOf */.Mc)(template, (0,template_nodes/* valueAt */.fK)(template, root, 'Outputs')).flatMap(output => checkOutput(template, output)),
    ];
}
function checkVersion(template, version) {
    if (version === undefined || (0,template_nodes/* plainText */.wh)(version.value) === VERSION)
        return [];
    return [
        finding(template, version.value ?? version.pair, {
            message: `AWSTemplateFormatVersion must be "${VERSION}"`,
            remedy: 'Correct it, or leave the line out.',
        }),
    ];
}
function checkUnknown(template, sections) {
    const given = new Set(sections.map(({ key }) => key));
    return sections
        .filter(({ key }) => !sections_SECTIONS.includes(key) && !key.startsWith('Fn::'))
        .map(({ key, keyNode }) => {
        const near = (0,paths/* nearestName */.qb)(key, sections_SECTIONS);
        const meant = near !== undefined && given.has(near) ? `Move what is in it to ${near}.` : `Did you mean ${near}?`;
        return finding(template, keyNode, {
            message: `CloudFormation knows no section ${JSON.stringify(key)}`,
            remedy: near === undefined ? 'Move it into Metadata, where anything may stand.' : meant,
        });
    });
}
const WHAT = {
    Parameters: 'name of the parameter',
    Resources: 'logical id',
    Outputs: 'name of the output',
};
/** Of functions and layers, whoever lists them says so already. */
function sections_checkNames(template, section, entries) {
    return entries
        .filter(({ key }) => !/^[A-Za-z0-9]+$/.test(key) && !(0,loops/* isOfLoops */.dV)(key) && !key.startsWith('Fn::'))
        .map(({ key, keyNode }) => finding(template, keyNode, {
        message: `the ${WHAT[section]} ${JSON.stringify(key)} is not alphanumeric`,
        remedy: 'CloudFormation takes letters and digits only; rename it.',
    }));
}
function checkOutput(template, { key, keyNode, value }) {
    if (key.startsWith('Fn::'))
        return [];
    const transformed = (0,template_nodes/* entryOf */.Ms)(template, value, 'Fn::Transform') !== undefined;
    if (transformed || ((0,dist.isMap)(value) && !(0,template_nodes/* isAbsent */.W0)((0,template_nodes/* entryOf */.Ms)(template, value, 'Value')?.value)))
        return [];
    return [
        finding(template, keyNode, {
            message: `the output ${key} has no Value`,
            remedy: 'Give it a Value, or remove it.',
        }),
    ];
}

;// CONCATENATED MODULE: ./.build/template/checks/check-template.js
/** Everything that can be known to be wrong with a template before AWS is asked. */








/**
 * All findings for one template, in the order of the checks. None is a guess: where a macro may change anything, what
 * it could change is passed over. Time grows with the size of the template, not with its square.
 */
function checkTemplate(scope, { now, parameters, forStack }) {
    const { template } = scope;
    const names = declaredNames(template);
    return [
        ...checkSections(template, names),
        ...checkBooleanNames(template),
        ...checkParameters(template, names, parameters),
        ...checkReferences(template, names),
        ...checkCircles(template),
        ...checkRuntimes(scope, new Date(now).toISOString().slice(0, 10)),
        ...checkQuotas(scope, forStack ? 'error' : 'warning'),
    ];
}

// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var template_units = __webpack_require__(7301);
// EXTERNAL MODULE: ./.build/pipeline/plan-targets.js + 5 modules
var plan_targets = __webpack_require__(1644);
;// CONCATENATED MODULE: ./.build/pipeline/check-templates.js
/** What is wrong with the templates, before anything is built: errors join those of the plan, warnings are told at once. */






/** The same templates with the failures of all checks. What a check refuses is not built, so it is reported once. */
function checkTemplates(open, settings, services) {
    const units = (0,template_units/* allUnits */.bi)(open.root);
    // Stack sets have capabilities of their own.
    const stacks = new Set((0,capabilities/* stacksOf */.JA)(open.root).map(({ scope }) => scope));
    const findings = distinct([
        ...units.flatMap(unit => findingsOf(unit, settings, services)),
        ...[...stacks].flatMap(scope => findingsOfCapabilities(scope, settings)),
    ]);
    const relevant = findings.filter(({ artifacts }) => artifacts?.some(id => (0,plan_targets/* isWanted */.Yu)(id, settings)) ?? true);
    for (const { severity, message, place, remedy } of relevant) {
        if (severity === 'warning')
            services.emit({ type: 'warning', message: `${message} (${remedy})`, place });
    }
    const errors = relevant.filter(({ severity }) => severity === 'error');
    const refused = new Set(errors.flatMap(({ artifacts }) => artifacts ?? []));
    return {
        ...open,
        targets: open.targets.filter(({ id }) => !refused.has(id)),
        failures: distinct([...open.failures, ...errors.map(error => toFailure(error, settings))]),
    };
}
function findingsOf({ path, scope }, settings, services) {
    return checkTemplate(scope, {
        now: services.clock.now(),
        parameters: path === '' ? settings.parameters : undefined,
        forStack: deploys(settings) || settings.verb === 'package',
    });
}
function findingsOfCapabilities(scope, settings) {
    const { capabilities } = settings;
    return deploys(settings) && capabilities !== undefined ? checkCapabilities(scope, capabilities) : [];
}
function deploys({ verb, stackName }) {
    return verb === 'deploy' || verb === 'preview' || (verb === 'watch' && stackName !== undefined);
}
/** A template that several stacks name has the same mistakes in each, and some are known since it was read. */
function distinct(found) {
    const byWords = new Map();
    for (const one of found) {
        const words = JSON.stringify([one.message, one.place]);
        if (!byWords.has(words))
            byWords.set(words, one);
    }
    return [...byWords.values()];
}
/** Of several functions the first that was asked for: failures of others are passed over. */
function toFailure({ message, place, remedy, artifacts }, settings) {
    const artifact = artifacts?.find(id => (0,plan_targets/* isWanted */.Yu)(id, settings));
    return new report_failure/* Failure */.HR('user', message, { place, remedy, artifact });
}

// EXTERNAL MODULE: ./.build/pipeline/describe-plan.js + 1 modules
var describe_plan = __webpack_require__(9085);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./.build/build/environment.js
var environment = __webpack_require__(2342);
// EXTERNAL MODULE: ./.build/build/run-tool.js + 1 modules
var run_tool = __webpack_require__(920);
;// CONCATENATED MODULE: ./.build/pipeline/lint.js
/** `--lint`: cfn-lint, which knows the schema of every resource, over the templates of this run. */







/**
 * The same templates with cfn-lint's errors (class user) among their failures; its warnings are told at once. It reads
 * the user's `.cfnlintrc`. What keeps it from running is a failure too (environment).
 */
async function lint(open, settings, services) {
    if (!settings.lint)
        return open;
    const files = [...new Set((0,template_units/* allUnits */.bi)(open.root).map(({ template }) => template.file))];
    const findings = await ask(files, settings, services);
    if (findings instanceof report_failure/* Failure */.HR)
        return { ...open, failures: [...open.failures, findings] };
    const failures = lint_shortened(findings).map(lint_toFailure);
    for (const { found, failure } of failures) {
        if (found.Level === 'Error')
            continue;
        const message = `${failure.message} (${failure.remedy})`;
        services.emit({
            type: 'warning',
            message,
            ...(failure.place === undefined ? {} : { place: failure.place }),
        });
    }
    const errors = failures.filter(({ found }) => found.Level === 'Error').map(({ failure }) => failure);
    return { ...open, failures: [...open.failures, ...errors] };
}
/** What cfn-lint writes with `--format json` (1.x), as far as it is read. Lines and columns count from 1. */
const Findings = schemas/* array */.YOg(schemas/* object */.Ikc({
    Filename: schemas/* string */.YjP(),
    Level: schemas/* enum */.k5n(['Error', 'Warning', 'Informational']),
    Location: schemas/* object */.Ikc({ Start: schemas/* object */.Ikc({ LineNumber: schemas/* number */.aig(), ColumnNumber: schemas/* number */.aig() }) }),
    Message: schemas/* string */.YjP(),
    Rule: schemas/* object */.Ikc({ Id: schemas/* string */.YjP(), Source: schemas/* string */.YjP().optional() }),
}));
/** A template of 1 MB takes it about a minute. */
const LINT_SECONDS = 600;
/** More is not read: nobody would. */
const MAX_OUTPUT_BYTES = 64 << 20;
/**
 * Whatever has this name on PATH is tried, in its order: it may be a version manager's shim without a program behind it.
 * Asking each for its version first would take as long as a small template does.
 */
async function ask(files, settings, services) {
    let said = [];
    const commands = (0,environment/* findOnPath */.a)('cfn-lint', services.environment);
    for (const command of commands) {
        const { findings, lastLines } = await run(command, files, settings, services);
        if (findings !== undefined)
            return findings;
        said = lastLines;
    }
    if (commands.length === 0) {
        return new report_failure/* Failure */.HR('environment', 'cfn-lint is not on PATH', {
            remedy: 'Run `pip install cfn-lint` before this, or leave out --lint (input `lint`).',
        });
    }
    return new report_failure/* Failure */.HR('environment', 'cfn-lint gave no findings that can be read', {
        remedy: 'Run `cfn-lint --format json` by itself, update it (1.0 or newer), or leave out --lint.',
        details: said.slice(-5),
    });
}
async function run(command, files, { workingFolder }, { environment: host, signal }) {
    const output = [];
    let bytes = 0;
    const { lastLines } = await (0,run_tool/* runTool */.q)({
        command,
        args: ['--format', 'json', '--', ...files],
        cwd: workingFolder,
        environment: (0,environment/* toolEnvironment */.u)({ host }),
        timeoutSeconds: LINT_SECONDS,
        signal,
        onBytes: (chunk, stream) => {
            bytes += stream === 'stdout' ? chunk.length : 0;
            if (stream === 'stdout' && bytes <= MAX_OUTPUT_BYTES)
                output.push(chunk);
        },
    });
    return { findings: read(Buffer.concat(output).toString('utf8')), lastLines };
}
/** Its exit status says which levels there are, so only what it prints counts. */
function read(text) {
    try {
        return Findings.parse(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
/** Findings of one rule that are shown in one file. */
const MAX_OF_ONE_RULE = 5;
function lint_shortened(findings) {
    const times = new Map();
    const kept = findings.filter(({ Filename, Rule }) => {
        const key = JSON.stringify([Filename, Rule.Id]);
        times.set(key, (times.get(key) ?? 0) + 1);
        return (times.get(key) ?? 0) <= MAX_OF_ONE_RULE;
    });
    const last = new Map(kept.map(found => [JSON.stringify([found.Filename, found.Rule.Id]), found]));
    return kept.map(found => {
        const key = JSON.stringify([found.Filename, found.Rule.Id]);
        const more = (times.get(key) ?? 0) - MAX_OF_ONE_RULE;
        return more > 0 && last.get(key) === found
            ? { ...found, Message: `${found.Message}, and ${more} more like it` }
            : found;
    });
}
function lint_toFailure(found) {
    const { Filename, Location, Message, Rule } = found;
    const link = /^https:\/\/[!-~]+$/.test(Rule.Source ?? '') ? Rule.Source : undefined;
    const failure = new report_failure/* Failure */.HR('user', `${(0,format/* printable */.g$)(Message)} (cfn-lint ${(0,format/* printable */.g$)(Rule.Id)})`, {
        place: {
            file: (0,paths/* shownPath */.pS)(Filename),
            line: Location.Start.LineNumber,
            column: Location.Start.ColumnNumber,
        },
        remedy: link === undefined ? `See what cfn-lint says of ${(0,format/* printable */.g$)(Rule.Id)}.` : `See ${link}`,
    });
    return { found, failure };
}

// EXTERNAL MODULE: ./.build/pipeline/local-assets.js + 2 modules
var local_assets = __webpack_require__(4459);
// EXTERNAL MODULE: ./.build/pipeline/open-template.js
var open_template = __webpack_require__(3000);
;// CONCATENATED MODULE: ./.build/pipeline/plan.js
/** `plan`: what would be built, from what, and whether its artifact already exists. Runs no builder, asks no AWS. */








async function plan(settings, services, result) {
    const written = (0,open_template/* openTemplate */.xb)(settings);
    maskSecrets(written, settings, services);
    const open = await lint(checkTemplates(written, settings, services), settings, services);
    (0,local_assets/* warnOfUnknownPaths */.gm)(open.assets, services);
    for (const [id, reason] of (0,open_template/* elsewhere */.Jn)(open.root)) {
        services.emit({ type: 'note', message: `the nested stack ${id} is left as it is: ${reason}` });
    }
    const store = localStore({
        folder: settings.storeFolder,
        warn: message => services.emit({ type: 'warning', message }),
    });
    const planned = await (0,plan_targets/* planTargets */.iS)(open, settings, services, store);
    const made = await fromBucket({ ...open, planned, store }, settings, services, result);
    Object.assign(result, (0,describe_plan/* describePlan */.d)(made, settings));
    const isLayer = (item) => item.target.kind === 'layer';
    services.emit({
        type: 'plan-ready',
        functions: planned.filter(item => !isLayer(item)).length,
        layers: planned.filter(isLayer).length,
        cached: made.planned.filter(item => item.record !== undefined).length,
    });
    return made;
}
/** With `cache: bucket`; the verbs that go there anyway ask once they know where it is. */
async function fromBucket(made, settings, services, result) {
    const { bucketCache, verb } = settings;
    if (bucketCache !== 'always' || (verb !== 'plan' && verb !== 'build'))
        return made;
    const { withBucketIfThere } = await Promise.all(/* import() */[__webpack_require__.e(927), __webpack_require__.e(703), __webpack_require__.e(493)]).then(__webpack_require__.bind(__webpack_require__, 5703));
    return withBucketIfThere(made, settings, services, result);
}
/** The runner hides what it was told to: the given values of NoEcho parameters, before anything can print them. */
function maskSecrets({ template }, settings, services) {
    for (const { name, noEcho } of (0,facts/* declaredParameters */.vc)(template)) {
        const value = settings.parameters[name];
        if (noEcho && value !== undefined && value.length >= SHORTEST_MASK)
            services.mask?.(value);
    }
}
/** A shorter mask would turn ordinary words of the log into asterisks. */
const SHORTEST_MASK = 4;


/***/ }),

/***/ 2065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MJ: () => (/* binding */ billFolder),
  KQ: () => (/* binding */ billsOf),
  nh: () => (/* binding */ isBillOf),
  Mo: () => (/* binding */ writeBills)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/archive/content.js
var content = __webpack_require__(3286);
// EXTERNAL MODULE: ./.build/archive/inflate.js
var inflate = __webpack_require__(4732);
// EXTERNAL MODULE: ./.build/archive/read-zip.js
var read_zip = __webpack_require__(3533);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/model/version.js
var version = __webpack_require__(9120);
;// CONCATENATED MODULE: ./.build/build/sbom/package-facts.js
/** A package inside an artifact, as its own metadata describes it. */
/** The package URL (purl-spec): `pkg:npm/%40scope/name@1.2.3`. */
function purlOf({ ecosystem, group, name, version }) {
    const lower = ecosystem === 'golang' ? (text) => text.toLowerCase() : (text) => text;
    const segments = [...(group === undefined ? [] : group.split('/')), name].map(lower);
    return `pkg:${ecosystem}/${segments.map(encode).join('/')}@${encode(version)}`;
}
function encode(text) {
    return encodeURIComponent(text).replaceAll('%3A', ':');
}
/** A line of metadata as a licence: whole texts of licences are none. */
function licenceLine(text) {
    const line = text?.trim() ?? '';
    return line === '' || line.length > LONGEST_LINE || /\n/.test(line) || /^unknown$/i.test(line) ? [] : [line];
}
const LONGEST_LINE = 120;

;// CONCATENATED MODULE: ./.build/build/sbom/cyclonedx.js
/** The bill of materials of one artifact, as CycloneDX 1.6: equal artifacts have equal bills, so nothing in it tells when or where. */



/** JSON with a line end. The library is loaded on first use. */
async function writeBill({ digest, packages, incomplete }) {
    const { Models, Enums, Spec, Serialize, SPDX } = await load();
    const hashes = () => new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], digest]]);
    const artifact = new Models.Component(Enums.ComponentType.Application, `${digest}.zip`, {
        bomRef: digest,
        hashes: hashes(),
    });
    const property = (name, value) => new Models.Property(`lambda-build:${name}`, value);
    const tool = new Models.Component(Enums.ComponentType.Application, 'lambda-build', { version: version/* VERSION */.x });
    const bill = new Models.Bom({
        serialNumber: serialNumber(digest),
        metadata: new Models.Metadata({
            component: artifact,
            tools: new Models.Tools({ components: new Models.ComponentRepository([tool]) }),
            properties: new Models.PropertyRepository(incomplete.map(what => property('incomplete', what))),
        }),
        components: new Models.ComponentRepository(packages.map(component)),
    });
    const normalized = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)
        .makeForBom()
        .normalize(bill, { sortLists: true });
    // Nobody looked who needs whom, and an empty entry would say that nobody does.
    const { dependencies: _, ...shown } = normalized;
    return `${JSON.stringify(shown, undefined, 2)}\n`;
    function component(facts) {
        const purl = purlOf(facts);
        return new Models.Component(Enums.ComponentType.Library, facts.name, {
            bomRef: purl,
            purl,
            version: facts.version,
            ...(facts.group === undefined ? {} : { group: facts.group }),
            licenses: new Models.LicenseRepository(facts.licences.map(licence)),
            properties: new Models.PropertyRepository([property('path', facts.path)]),
        });
    }
    function licence(text) {
        const id = SPDX.fixupSpdxId(text);
        if (id !== undefined)
            return new Models.SpdxLicense(id);
        const ids = text.split(/\s+(?:AND|OR)\s+|[()]/).filter(part => part.trim() !== '');
        const isExpression = ids.length > 1 && ids.every(part => SPDX.isSupportedSpdxId(part.trim()));
        return isExpression ? new Models.LicenseExpression(text) : new Models.NamedLicense(text);
    }
}
async function load() {
    const [Models, Enums, Spec, Serialize, SPDX] = await Promise.all([
        __webpack_require__.e(/* import() */ 320).then(__webpack_require__.t.bind(__webpack_require__, 320, 19)),
        __webpack_require__.e(/* import() */ 820).then(__webpack_require__.t.bind(__webpack_require__, 6820, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(321)]).then(__webpack_require__.t.bind(__webpack_require__, 4321, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(290), __webpack_require__.e(248)]).then(__webpack_require__.t.bind(__webpack_require__, 1248, 19)),
        __webpack_require__.e(/* import() */ 290).then(__webpack_require__.t.bind(__webpack_require__, 1290, 19)),
    ]);
    return { Models, Enums, Spec, Serialize, SPDX };
}
/** A UUID of version 8 (RFC 9562), made of the artifact's digest and of who describes it. */
function serialNumber(digest) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`${digest} ${version/* VERSION */.x}`).digest();
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(hash.toString('hex'))?.slice(1) ?? [];
    return `urn:uuid:${parts.join('-')}`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(6141);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./.build/build/sbom/json.js
/** JSON of somebody else: undefined when it is none. */
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/build/sbom/cargo.js
/** Rust: the list of crates that `cargo auditable` puts into a program: section `.dep-v0`, JSON compressed by zlib. */



const schema = schemas/* object */.Ikc({
    packages: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP().min(1),
        version: schemas/* string */.YjP().min(1),
        kind: schemas/* string */.YjP().optional(),
        root: schemas/* boolean */.zMY().optional(),
    })),
});
const MAX_LIST_BYTES = 8 << 20; // cargo-auditable, PARSING.md
function auditedCrates(program, path) {
    const section = sectionOf(program, '.dep-v0');
    if (section === undefined)
        return [];
    const { packages = [] } = schema.safeParse(jsonOf(inflated(section))).data ?? {};
    const inside = packages.filter(({ kind, root }) => kind !== 'build' && root !== true);
    return inside.map(({ name, version }) => ({ ecosystem: 'cargo', name, version, licences: [], path }));
}
function inflated(section) {
    try {
        return (0,external_node_zlib_.inflateSync)(section, { maxOutputLength: MAX_LIST_BYTES }).toString('utf8');
    }
    catch {
        return '';
    }
}
/** Of 64 bits, little-endian, as all of Lambda's processors are (ELF-64 object file format, section headers). */
function sectionOf(program, wanted) {
    try {
        if (program.readUInt16LE(4) !== 0x0102)
            return undefined;
        const [table, size, count, names] = [
            Number(program.readBigUInt64LE(40)),
            program.readUInt16LE(58),
            program.readUInt16LE(60),
            program.readUInt16LE(62),
        ];
        const at = (index) => table + index * size;
        const contentOf = (header) => {
            const start = Number(program.readBigUInt64LE(header + 24));
            return program.subarray(start, start + Number(program.readBigUInt64LE(header + 32)));
        };
        const texts = contentOf(at(names));
        for (let index = 0; index < count; index++) {
            const name = program.readUInt32LE(at(index));
            if (texts.toString('latin1', name, name + wanted.length + 1) === `${wanted}\0`)
                return contentOf(at(index));
        }
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/build/sbom/dotnet.js
/** .NET: `<program>.deps.json`, the runtime's list of libraries (runtime-configuration-file, .NET SDK). */


const dotnet_schema = schemas/* object */.Ikc({ libraries: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ type: schemas/* string */.YjP() })) });
function dotnetPackages(text, path) {
    const libraries = dotnet_schema.safeParse(jsonOf(text)).data?.libraries ?? {};
    return Object.entries(libraries).flatMap(([key, { type }]) => {
        const [name, version] = key.split('/');
        if (type !== 'package' || !name || !version)
            return [];
        return [{ ecosystem: 'nuget', name, version, licences: [], path }];
    });
}

;// CONCATENATED MODULE: ./.build/build/sbom/go.js
/** Go: the modules that the linker notes in a program (runtime/debug.BuildInfo; debug/buildinfo, Go 1.18 and later). */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const HEADER_BYTES = 32;
const INLINE_STRINGS = 2;
/** The text of the modules stands between two marks of 16 bytes. */
const MARK_BYTES = 16;
function goModules(program, path) {
    const at = program.indexOf(MAGIC);
    if (at === -1 || (program[at + 15] ?? 0) !== INLINE_STRINGS)
        return [];
    const version = readString(program, at + HEADER_BYTES);
    const modules = version && readString(program, version.end);
    if (modules === undefined)
        return [];
    const lines = modules.text.slice(MARK_BYTES, -MARK_BYTES).split('\n');
    return lines.flatMap((line, index) => {
        const [kind, name, number] = line.split('\t');
        if (kind !== 'dep' || name === undefined || number === undefined)
            return [];
        // A module that was replaced is followed by what stands in its place.
        const [mark, instead, its] = lines[index + 1]?.split('\t') ?? [];
        return mark === '=>' ? moduleOf(instead ?? name, its ?? number, path) : moduleOf(name, number, path);
    });
}
function moduleOf(module, version, path) {
    const slash = module.lastIndexOf('/');
    const group = slash === -1 ? {} : { group: module.slice(0, slash) };
    // A replacement by a folder has neither a name that others know nor a version.
    if (version === '' || module.startsWith('.') || module.startsWith('/'))
        return [];
    return [{ ecosystem: 'golang', ...group, name: module.slice(slash + 1), version, licences: [], path }];
}
/** A length as a varint, then so many bytes. */
function readString(program, start) {
    let length = 0;
    let at = start;
    for (let shift = 0; shift < 28; shift += 7) {
        const byte = program[at++] ?? 0;
        length |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    if (length === 0 || at + length > program.length)
        return undefined;
    return { text: program.toString('latin1', at, at + length), end: at + length };
}

;// CONCATENATED MODULE: ./.build/build/sbom/maven.js
/** Java: what Maven leaves in a jar (Maven Archiver, pom.properties), and names of jars as repositories have them. */

function mavenPackage(text, path, pom = '') {
    const value = (key) => new RegExp(`^${key}\\s*[=:]\\s*(\\S+)\\s*$`, 'm').exec(text)?.[1];
    const [group, name, version] = [value('groupId'), value('artifactId'), value('version')];
    if (group === undefined || name === undefined || version === undefined)
        return [];
    return [{ ecosystem: 'maven', group, name, version, licences: licencesIn(pom), path }];
}
/** A parent's licences hold for its children, but its pom is not in the jar. */
function licencesIn(pom) {
    const names = pom.matchAll(/<license>[\s\S]*?<name>([^<]+)<\/name>/g);
    return [...names].flatMap(([, name]) => licenceLine(name));
}
/** `lib/slf4j-api-2.0.13.jar`, of which nobody knows the group: its folder in a repository is not there. */
function jarByName(path) {
    const [, name, version] = /(?:^|\/)([\w.-]+?)-(\d[\w.+-]*)\.jar$/.exec(path) ?? [];
    return name === undefined || version === undefined
        ? []
        : [{ ecosystem: 'generic', name, version, licences: [], path }];
}

;// CONCATENATED MODULE: ./.build/build/sbom/npm.js
/** Node.js: the package.json of every package below a `node_modules`. */



const named = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ type: schemas/* string */.YjP() }).transform(({ type }) => type)]);
/** Broken licences don't hide the package. */
const npm_schema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().regex(/^(?:@[^/@]+\/)?[^/@]+$/),
    version: schemas/* string */.YjP().min(1),
    license: named.optional().catch(undefined),
    licenses: schemas/* array */.YOg(named).optional().catch(undefined),
});
function npmPackage(text, path) {
    const { data } = npm_schema.safeParse(jsonOf(text));
    if (data === undefined)
        return [];
    const { version, license, licenses = [] } = data;
    const [name = '', scope] = data.name.split('/').reverse();
    const group = scope === undefined ? {} : { group: scope };
    const licences = license === undefined ? licenses.flatMap(licenceLine) : licenceLine(license);
    return [{ ecosystem: 'npm', ...group, name, version, licences, path }];
}

;// CONCATENATED MODULE: ./.build/build/sbom/python.js
/** Python: core metadata, as installers leave it in `*.dist-info` (PyPA, core metadata specification). */

function pythonPackage(text, path) {
    // Headers as in a mail: what follows the first empty line is the description.
    const head = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
    const headers = head.split(/\r?\n(?![ \t])/).map(line => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
    const all = (name) => headers.flatMap(([key, value]) => (key === name ? [value] : []));
    const [name] = all('name');
    const [version] = all('version');
    if (!name || !version)
        return [];
    const licences = [
        all('license-expression').flatMap(licenceLine),
        // One word is an identifier; classifiers are vaguer than that, and better than prose.
        all('license')
            .filter(text => /^[\w.+-]+$/.test(text))
            .flatMap(licenceLine),
        all('classifier').flatMap(classifiedLicence),
        all('license').flatMap(licenceLine),
    ].find(found => found.length > 0);
    return [{ ecosystem: 'pypi', name: normalName(name), version, licences: licences ?? [], path }];
}
/** PyPA, name normalization; purl wants the same. */
function normalName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** `License :: OSI Approved :: MIT License` */
function classifiedLicence(classifier) {
    const parts = classifier.split('::').map(part => part.trim());
    const last = parts.at(-1);
    return parts[0] !== 'License' || parts.length < 3 || last === undefined ? [] : [last];
}

;// CONCATENATED MODULE: ./.build/build/sbom/ruby.js
/** Ruby: the specification that RubyGems writes for every installed gem, in its fixed form. */

function gem(text, path) {
    const name = /^ *s\.name = "([^"]+)"/m.exec(text)?.[1];
    const version = /^ *s\.version = "([^"]+)"/m.exec(text)?.[1];
    if (name === undefined || version === undefined)
        return [];
    const licences = /^ *s\.licenses = \[(.*)\]$/m.exec(text)?.[1] ?? '';
    const named = [...licences.matchAll(/"([^"]+)"/g)].flatMap(match => licenceLine(match[1]));
    return [{ ecosystem: 'gem', name, version, licences: named, path }];
}

;// CONCATENATED MODULE: ./.build/build/sbom/read-packages.js
/** Finds the packages in an artifact by the metadata that package managers leave there; nothing is guessed from code. */
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** Whether a member with this path may tell something: the rest of an archive need not be looked at. */
function mayTell(path) {
    return readerOf(path) !== undefined || path.endsWith('.jar') || PROGRAM.test(path);
}
/** Programs of Go and Rust, `bootstrap` or whatever an extension brings, have no ending. */
const PROGRAM = /(?:^|\/)(?!LICEN[CS]E|NOTICE|README|COPYING|METADATA|WHEEL|RECORD|INSTALLER)[^/.]+$/;
/** Each package once, in the order of their package URLs. */
function readPackages(tree, reading) {
    const found = new Map();
    for (const facts of tree.flatMap(entry => (entry.kind === 'member' ? packagesOnce(entry, reading) : []))) {
        const purl = purlOf(facts);
        if (!found.has(purl))
            found.set(purl, facts);
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facts]) => facts);
}
function packagesOnce(entry, reading) {
    if (!mayTell(entry.path))
        return [];
    const key = `${entry.crc32} ${entry.size} ${entry.path}`;
    const found = reading.known.get(key) ?? packagesIn(entry, reading);
    reading.known.set(key, found);
    return found;
}
/** Metadata is text of a few kilobytes; more than this is something else of the same name. */
const MAX_METADATA_BYTES = 4 << 20;
const MAX_PROGRAM_BYTES = 256 << 20;
const METADATA = [
    [/(?:^|\/)[^/]+\.(?:dist-info\/METADATA|egg-info\/PKG-INFO)$/, pythonPackage],
    [/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@]+\/package\.json$/, npmPackage],
    [/(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.properties$/, mavenPackage],
    [/(?:^|\/)specifications\/[^/]+\.gemspec$/, gem],
    [/\.deps\.json$/, dotnetPackages],
];
function readerOf(path) {
    return METADATA.find(([name]) => name.test(path))?.[1];
}
function packagesIn(entry, reading) {
    const { path, size } = entry;
    const read = readerOf(path);
    if (read !== undefined)
        return size > MAX_METADATA_BYTES ? [] : read(textOf(entry, reading), path);
    if (path.endsWith('.jar'))
        return packagesOfJar(entry, reading);
    return mayBeProgram(entry) ? packagesOfProgram(entry, reading) : [];
}
/** Of the members of a jar, those that may be asked for. */
function mayTellInJar(path) {
    return /^META-INF\/maven\/.*\/pom\.(?:properties|xml)$/.test(path);
}
/** A jar holds the metadata of what it is, and of what was merged into it; without any, its name says it. */
function packagesOfJar(jar, reading) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const archive = __addDisposableResource(env_1, reading.open(jar), false);
        const inside = new Map((archive?.tree ?? []).map(entry => [entry.path, entry]));
        const textAt = (path) => {
            const entry = inside.get(path);
            return entry?.kind === 'member' && entry.size <= MAX_METADATA_BYTES ? textOf(entry, reading) : '';
        };
        const places = [...inside.keys()].filter(path => path.endsWith('/pom.properties'));
        const named = places.flatMap(path => mavenPackage(textAt(path), jar.path, textAt(path.replace(/properties$/, 'xml'))));
        return named.length > 0 ? named : jarByName(jar.path);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function mayBeProgram({ path, mode, size }) {
    return mode === 0o755 && PROGRAM.test(path) && size > SMALLEST_PROGRAM_BYTES && size < MAX_PROGRAM_BYTES;
}
const SMALLEST_PROGRAM_BYTES = 4096;
function packagesOfProgram(entry, reading) {
    const bytes = Buffer.from(reading.read(entry));
    if (bytes.readUInt32BE(0) !== ELF_MAGIC)
        return [];
    return [...goModules(bytes, entry.path), ...auditedCrates(bytes, entry.path)];
}
const ELF_MAGIC = 0x7f454c46;
function textOf(entry, { read }) {
    return Buffer.from(read(entry)).toString('utf8');
}

// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/files/paths.js
var files_paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/files/temporary.js
var temporary = __webpack_require__(4669);
// EXTERNAL MODULE: ./.build/files/walk.js
var walk = __webpack_require__(2769);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
;// CONCATENATED MODULE: ./.build/pipeline/sbom.js
/** Bills of materials of artifacts: read out of their zips when somebody wants them, and kept in the store by digest. */
var sbom_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var sbom_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












/** Those of one run: what artifacts share is read once. */
function billsOf(built) {
    const known = new Map();
    return async (digest) => {
        const [id, artifact] = [...built.artifacts].find(([, one]) => one.digest === digest) ?? [];
        if (artifact === undefined || artifact.image !== undefined)
            return undefined;
        const kept = built.store.bill(digest);
        if (kept !== undefined && isBillOf(kept, digest))
            return kept;
        const workflow = built.planned.find(({ target }) => target.id === id)?.recipe.workflow ?? '';
        const bill = await makeBill(await built.bytes(digest), digest, workflow, known);
        built.store.keepBill(digest, bill);
        return bill;
    };
}
/** Whether a text is a bill of this artifact by this version of the program. */
function isBillOf(text, digest) {
    try {
        const bill = JSON.parse(text);
        const { bomFormat, serialNumber: number } = Object(bill);
        return bomFormat === 'CycloneDX' && number === serialNumber(digest);
    }
    catch {
        return false;
    }
}
async function makeBill(zip, digest, workflow, known) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const archives = sbom_addDisposableResource(env_1, (0,content/* openArchives */.aB)(), false);
        const read = (entry) => (0,inflate/* readMember */.h)(entry, archives);
        const packages = readPackages((0,read_zip/* readZip */.u)(zip, mayTell), {
            read,
            open: entry => openInside(read(entry)),
            known,
        });
        const isAudited = packages.some(({ ecosystem }) => ecosystem === 'cargo');
        const gap = workflow === 'rust-cargo' && isAudited ? undefined : GAPS[workflow];
        return writeBill({ digest, packages, incomplete: gap === undefined ? [] : [gap] });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        sbom_disposeResources(env_1);
    }
}
/** What leaves no metadata in the artifact, by workflow. */
const GAPS = {
    'nodejs-esbuild': 'packages that were bundled into one file are not listed',
    'rust-cargo': 'crates are listed only where the program was built with cargo auditable',
};
/** A jar that cannot be read strictly may still be what Java takes: it is known by its name then. */
function openInside(bytes) {
    const scratch = (0,temporary/* temporaryFolder */.y)('jar');
    const file = (0,external_node_path_.join)(scratch.path, 'inside.jar');
    (0,external_node_fs_.writeFileSync)(file, bytes);
    try {
        return { tree: (0,read_zip/* readZip */.u)(file, mayTellInJar), [Symbol.dispose]: () => scratch[Symbol.dispose]() };
    }
    catch (error) {
        scratch[Symbol.dispose]();
        if (error instanceof failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
/** Writes `sbom/<id>.cdx.json` into the build folder; gives the paths by id, as people see them. */
async function writeBills(built, settings, { emit, signal }) {
    const bills = billsOf(built);
    const paths = new Map();
    for (const [id, { digest }] of built.artifacts) {
        const bill = await bills(digest).catch(error => {
            signal.throwIfAborted();
            const message = `${id} has no bill of materials: ${(0,failure/* toFailure */.w2)(error).message}`;
            emit({ type: 'warning', message });
            return undefined;
        });
        if (bill === undefined)
            continue;
        const file = (0,external_node_path_.join)(settings.buildFolder, billFolder(built), `${id}.cdx.json`);
        (0,atomic/* writeWhatFollows */.WS)(file, bill);
        paths.set(id, (0,files_paths/* shownPath */.pS)(file, settings.workingFolder));
    }
    if (settings.functions === undefined)
        removeStale((0,external_node_path_.join)(settings.buildFolder, billFolder(built)), paths);
    return paths;
}
/** Bills of functions that the templates no longer have. */
function removeStale(folder, paths) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return;
    const kept = new Set([...paths.keys()].map(id => (0,external_node_path_.join)(folder, `${id}.cdx.json`)));
    for (const { path } of (0,walk/* walk */.G)(folder, () => false)) {
        if (path.endsWith('.cdx.json') && !kept.has((0,external_node_path_.join)(folder, path)))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, path));
    }
}
/** Where bills lie in the build folder, beside the folders of artifacts. */
function billFolder({ artifacts }) {
    return [...artifacts.keys()].some(id => id === 'sbom' || id.startsWith('sbom/')) ? '.sbom' : 'sbom';
}


/***/ }),

/***/ 7115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   V7: () => (/* binding */ assertDigest),
/* harmony export */   bM: () => (/* binding */ formatRecord),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7597);
/** Records as they lie in a store: JSON that says which version of the format it is. */


const RECORD_VERSION = 1;
const DIGEST = /^[0-9a-f]{64}$/;
const byteCount = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
const nativeFile = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    machine: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    libc: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['glibc', 'musl']).exactOptional(),
    needed: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    versions: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    package: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    names: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).exactOptional(),
});
const imageDigest = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/);
const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(RECORD_VERSION),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(DIGEST),
    size: byteCount,
    unzippedSize: byteCount,
    files: byteCount,
    tools: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    native: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(nativeFile).exactOptional(),
    image: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: imageDigest, digest: imageDigest }).exactOptional(),
});
/** Undefined for anything that is not a whole record of this version. */
function parseRecord(text) {
    const parsed = schema.safeParse(jsonOf(text));
    if (!parsed.success)
        return undefined;
    const { version: _, ...record } = parsed.data;
    return record;
}
function formatRecord(record) {
    const { digest, size, unzippedSize, files, tools, native, image } = record;
    const written = { version: RECORD_VERSION, digest, size, unzippedSize, files, tools, native, image };
    return `${JSON.stringify(written)}\n`;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** SHA-256, hex. */
function digestOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
/** Digests become names of files and objects, so nothing else may pass for one. Throws a RangeError. */
function assertDigest(text) {
    if (!DIGEST.test(text))
        throw new RangeError(`not a SHA-256 digest: ${JSON.stringify(text)}`);
}


/***/ }),

/***/ 384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ assetValues),
/* harmony export */   n: () => (/* binding */ isWritable)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(478);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2390);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4024);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(240);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4383);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3639);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(812);
/** What stands at a place of the table: local paths, perhaps several behind an `Fn::If`, or something else. */








/** Whether the template's own text says it, not that of an included file: only then can it be written anew. */
function isWritable({ place: { scope, pair }, slot, node }) {
    const { template } = scope;
    const standing = 'list' in slot ? slot.list : pair;
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .bf)(template, standing) === template && (0,_template_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerOf */ .bf)(template, node) === template;
}
/** Local paths at a place, and what might be one; nothing where the value is absent or an address. */
function assetValues(place) {
    return valuesIn(place, { slot: { pair: place.pair }, node: place.value, chosen: true });
}
function valuesIn(place, branch) {
    const { scope } = place;
    const { node } = branch;
    const call = (0,_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .functionCall */ .N)(scope.template, node);
    const branches = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .branchesOf */ .IJ)(scope, call);
    if (branches !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(call?.argument)) {
        const list = call.argument;
        return branches.all.flatMap((inner, at) => {
            const taken = branches.chosen instanceof _value_js__WEBPACK_IMPORTED_MODULE_7__/* .Unknown */ .$ || branches.chosen.node === inner;
            const chosen = branch.chosen && taken;
            return valuesIn(place, { slot: { list, index: at + 1 }, node: inner, chosen });
        });
    }
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(node) || (call === undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e6)(scope.template, node))))
        return [];
    const said = saidBy(place, node);
    return said === undefined ? [] : [{ place, ...branch, said }];
}
function saidBy({ scope }, node) {
    const resolved = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .resolve */ .hd)(scope, node);
    if (!resolved.known)
        return isElsewhere(scope.template, node, resolved) ? undefined : { unresolved: resolved };
    const { value } = resolved;
    if (value === undefined || value instanceof Map)
        return undefined;
    if (typeof value !== 'string')
        return { unfit: 'a list' };
    const path = (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .localPath */ .$S)(value);
    return path === undefined ? undefined : { path };
}
/**
 * Whether an expression without a value can only come to an address: it shows a part of one, or hangs on what is made in
 * AWS. One that begins like a path, or that hangs on a parameter nobody gave, may be a path.
 */
function isElsewhere(template, node, { parameter }) {
    const expression = (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .expressionOf */ .ez)(template, node);
    if (/(?:s3|https?):\/\/|amazonaws|AWS::URLSuffix/.test(expression))
        return true;
    return parameter === undefined && !/["'\s[]\.{1,2}\//.test(` ${expression}`);
}


/***/ }),

/***/ 4376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ inLoop),
/* harmony export */   YA: () => (/* binding */ eachMention),
/* harmony export */   ov: () => (/* binding */ OUTSIDE)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4024);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(240);
/* harmony import */ var _loops_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9532);
/** Finds what the expressions below a node refer to. One walk; aliases followed, loops' variables known. */




const OUTSIDE = { variables: new Set(), inBranch: false };
/** Tells `visit` of every mention below a node, in the order of the text. */
function eachMention(template, node, around, visit) {
    const target = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(template, node);
    const call = (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionCall */ .N)(template, target);
    // A map with nothing but a loop in it looks like a call.
    const isCall = call !== undefined && !call.name.startsWith('Fn::ForEach');
    if (isCall)
        visitCall(template, call, around, visit);
    else if (!visitCondition(template, target, around, visit))
        visitChildren(template, target, around, visit);
}
function visitChildren(template, target, around, visit) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(target))
        for (const item of target.items)
            eachMention(template, item, around, visit);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(target))
        return;
    for (const { key, value } of target.items) {
        const loop = (0,_loops_js__WEBPACK_IMPORTED_MODULE_3__/* .loopOf */ .mn)(template, { key: (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(key) : '', value: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(template, value) });
        if (loop === undefined)
            eachMention(template, value, around, visit);
        else {
            eachMention(template, loop.collection, around, visit);
            eachMention(template, loop.body, inLoop(around, loop.variables), visit);
        }
    }
}
/** The same place inside a loop. */
function inLoop(around, variables) {
    return { ...around, variables: new Set([...around.variables, ...variables]) };
}
function visitCondition(template, target, around, visit) {
    if (around.inConditions !== true || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(target) || target.items.length !== 1)
        return false;
    const [pair] = target.items;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair?.key) || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(pair.key) !== 'Condition')
        return false;
    const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(template, pair.value);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(name))
        visit({ kind: 'Condition', name: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name), node: name, inBranch: false }, around);
    return true;
}
function visitCall(template, call, around, visit) {
    const inner = call.tagged ? (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .longForm */ .J)(template, call.argument) : undefined;
    const meant = inner ?? call;
    const walk = WALKS[meant.name] ?? visitArgument;
    walk({ template, call: meant, around, visit });
}
const WALKS = {
    Ref: visitName,
    Condition: visitName,
    'Fn::GetAtt': visitAttribute,
    'Fn::Sub': visitText,
    'Fn::If': visitBranches,
    'Fn::FindInMap': visitMapping,
};
/** Of a tagged argument the tag is spent: only what is inside it is looked at. */
function visitArgument({ template, call, around, visit }) {
    if (call.tagged)
        visitChildren(template, call.argument, around, visit);
    else
        eachMention(template, call.argument, around, visit);
}
function visitName(walk) {
    const { template, call, around, visit } = walk;
    const node = call.argument;
    const kind = call.name === 'Ref' ? 'Ref' : 'Condition';
    if (isName(template, node, call.tagged)) {
        visit({ kind, name: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node), node, inBranch: around.inBranch }, around);
    }
    else
        visitArgument(walk);
}
/** A scalar that is not the argument of a short form itself: `Ref: !Sub x` has no name that is known here. */
function isName(template, node, tagIsSpent = false) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && (tagIsSpent || (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionCall */ .N)(template, node) === undefined);
}
/** `Name.Attribute`, or a list of both. */
function visitAttribute(walk) {
    const { template, call, around, visit } = walk;
    const list = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(call.argument) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(template, call.argument) : undefined;
    const node = list === undefined ? call.argument : list[0];
    if (isName(template, node, list === undefined && call.tagged)) {
        const [name = ''] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node).split('.');
        visit({ kind: 'Fn::GetAtt', name, node, inBranch: around.inBranch }, around);
    }
    visitArgument(walk);
}
/** `${Name}` and `${Name.Attribute}`; `${!Literal}` and the call's own variables refer to nothing. */
function visitText(walk) {
    const { template, call, around, visit } = walk;
    const [first, variables] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(call.argument) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(template, call.argument) : [call.argument];
    const own = new Set((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(variables) ? variables.items.map(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(key) : '')) : []);
    if (isName(template, first, first === call.argument && call.tagged)) {
        for (const name of namesInText(String(first.value ?? ''))) {
            if (own.has(name))
                continue;
            visit({ kind: 'Fn::Sub', name, node: first, inBranch: around.inBranch }, around);
        }
    }
    visitArgument(walk);
}
/** Each once. What CloudFormation would not take for a name (blanks, other signs) is not one. */
function namesInText(text) {
    const names = new Set();
    for (const [, name] of text.matchAll(/\$\{([A-Za-z0-9_:.]+)\}/g))
        if (name !== undefined)
            names.add(name);
    return names;
}
function visitBranches(walk) {
    const { template, call, around, visit } = walk;
    const [name, ...branches] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(template, call.argument);
    if (isName(template, name)) {
        visit({ kind: 'Fn::If', name: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name), node: name, inBranch: around.inBranch }, around);
    }
    for (const branch of branches)
        eachMention(template, branch, { ...around, inBranch: true }, visit);
}
function visitMapping(walk) {
    const { template, call, visit, around } = walk;
    const [name, ...keys] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(template, call.argument);
    if (isName(template, name)) {
        const given = { name: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name), keys: keys.slice(0, 2), hasDefault: keys.length > 2, node: name };
        visit({ kind: 'Fn::FindInMap', ...given }, around);
    }
    visitArgument(walk);
}


/***/ }),

/***/ 9532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tg: () => (/* binding */ namesMadeBy),
/* harmony export */   dV: () => (/* binding */ isOfLoops),
/* harmony export */   mn: () => (/* binding */ loopOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _loops_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8958);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(240);
/** `Fn::ForEach` (AWS::LanguageExtensions): names that are made in a loop, and the loops themselves. */



/** The loop that an entry of a map is; undefined for an ordinary entry. */
function loopOf(template, { key, value }) {
    if ((0,_loops_js__WEBPACK_IMPORTED_MODULE_1__/* .loopName */ .cn)(key) === undefined)
        return undefined;
    const [identifier, collection, body] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(template, value);
    const named = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(identifier) ? [identifier] : (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(template, identifier);
    return { variables: named.filter(yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar).map(_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6), collection, body };
}
/** Whether a name is put together in a loop: `Topic${Name}`, or `Topic&{Name}` without what is not alphanumeric. */
function isOfLoops(name) {
    return /[$&]\{/.test(name);
}
/** What names a pattern such as `Topic${Name}` can make, and what may be made of those in turn (`TopicARole`). */
function namesMadeBy(pattern) {
    const fixed = pattern.split(/[$&]\{[^{}]*\}/).map(part => part.replace(/[^A-Za-z0-9]/g, '\\$&'));
    return new RegExp(`^${fixed.join('.*')}`);
}


/***/ })

};
