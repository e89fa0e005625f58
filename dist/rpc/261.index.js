export const id = 261;
export const ids = [261];
export const modules = {

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflow: () => (/* binding */ workflow)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./.build/build/compat/copy-folder.js
var copy_folder = __webpack_require__(628);
;// CONCATENATED MODULE: ./.build/build/compat/gradle-init-script.js
/** What Gradle is told beside the project's own build files. */
/** The system property that names the scratch folder. */
const SCRATCH_PROPERTY = 'software.amazon.aws.lambdabuilders.scratch-dir';
/**
 * Moves every project's build folder to `<scratch>/<SHA-1 of its path>/build`, and lets its task `build` lay out
 * `distributions/lambda-build` there: what the project's archives hold, and the runtime's jar files in `lib`.
 * Everything that a task needs is looked up before it runs, as the configuration cache demands.
 */
const GRADLE_INIT_SCRIPT = `
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.security.MessageDigest
import java.util.zip.ZipFile
import org.gradle.util.GradleVersion

def scratch = System.getProperty('${SCRATCH_PROPERTY}')
def hasLayout = GradleVersion.current().baseVersion >= GradleVersion.version('8.0')

gradle.afterProject { project ->
    def sha1 = MessageDigest.getInstance('SHA-1')
    def name = sha1.digest(project.projectDir.toString().getBytes('UTF-8')).encodeHex().toString()
    def folder = new File(new File(scratch, name), 'build')
    if (hasLayout) project.layout.buildDirectory.set(folder)
    else project.buildDir = folder
    def output = new File(folder, 'distributions/lambda-build')
    def archives = project.configurations.findByName('archives')
    def runtime = project.configurations.findByName('runtimeClasspath')
    def jar = project.tasks.findByName('jar')
    project.tasks.matching { it.name == 'build' }.all { task ->
        def archiveFiles = archives == null ? project.files() : archives.artifacts.files
        // Later versions of Gradle know no archives.
        def jarFiles = jar == null ? project.files() : jar.outputs.files
        def runtimeFiles = runtime == null ? project.files() : project.files(runtime)
        task.doLast {
            def lib = new File(output, 'lib')
            lib.mkdirs()
            (archiveFiles.files ?: jarFiles.files).each { archive ->
                def zip = new ZipFile(archive)
                zip.entries().each { entry ->
                    def place = new File(output, entry.name)
                    (entry.directory ? place : place.parentFile).mkdirs()
                    if (!entry.directory) Files.copy(zip.getInputStream(entry), place.toPath(), StandardCopyOption.REPLACE_EXISTING)
                }
                zip.close()
            }
            runtimeFiles.files.each { file ->
                Files.copy(file.toPath(), new File(lib, file.name).toPath(), StandardCopyOption.REPLACE_EXISTING)
            }
        }
    }
}
`;

// EXTERNAL MODULE: ./.build/build/compat/java.js
var java = __webpack_require__(238);
// EXTERNAL MODULE: ./.build/build/compat/programs.js
var programs = __webpack_require__(879);
// EXTERNAL MODULE: ./.build/build/compat/python-paths.js
var python_paths = __webpack_require__(850);
// EXTERNAL MODULE: ./.build/build/compat/request-paths.js
var request_paths = __webpack_require__(476);
// EXTERNAL MODULE: ./.build/build/compat/run-program.js + 5 modules
var run_program = __webpack_require__(41);
;// CONCATENATED MODULE: ./.build/build/compat/java-gradle.js
/** java / gradle: `gradle build`, whose outputs go to the scratch folder; classes and dependencies are the artifact. */









const workflow = {
    name: 'JavaGradleWorkflow',
    buildInSource: 'never',
    defaultFolder: 'scratch',
    plan(request, _folders, world) {
        let gradle = 'gradle';
        const program = (0,java/* javaProgram */.jK)(request, {
            name: 'gradle',
            candidates: () => findGradle(request, world),
            line: /^(?:JVM|Launcher JVM):\s+([\d.]+)/m,
            setting: "'targetCompatibility' in Gradle",
            use: path => {
                gradle = path;
            },
        }, world);
        const build = { name: 'GradleBuild', run: () => runGradle(() => gradle, request, world) };
        const take = request.isBuildingLayer ? takeJars(request, world) : takeClasses(request, world);
        return { actions: [build, take, ...(0,java/* javaDependencyActions */.$8)(request, world)], programs: [program] };
    },
};
/** A project's own Gradle first. */
function findGradle({ searchPaths }, world) {
    for (const name of ['gradlew', 'gradle']) {
        const found = (0,programs/* which */.K7)(name, world, searchPaths);
        if (found.length > 0)
            return found;
    }
    throw new Error('No Gradle executable found!');
}
async function runGradle(gradle, request, world) {
    const { scratchDir, sourceDir } = request;
    const manifest = (0,request_paths/* manifestOf */.$)(request);
    const script = (0,python_paths/* joinPath */.uJ)(scratchDir, 'lambda-build-init.gradle');
    (0,external_node_fs_.writeFileSync)(script, GRADLE_INIT_SCRIPT);
    if (!(0,external_node_fs_.existsSync)(manifest))
        throw new Error(`Gradle Failed: Gradle build file not found: ${manifest}`);
    const { ok, stderr } = await (0,run_program/* runProgram */.m)([
        gradle(),
        'build',
        ...['--project-cache-dir', (0,python_paths/* joinPath */.uJ)(scratchDir, 'gradle-cache')],
        `-D${SCRATCH_PROPERTY}=${(0,python_paths/* absolutePath */.Hi)(scratchDir)}`,
        ...['--init-script', script],
    ], world, { cwd: sourceDir });
    if (!ok)
        throw new Error(`Gradle Failed: ${stderr}`);
}
/** Where the init script lets this project be built. */
function outputOf({ scratchDir, sourceDir }) {
    const name = (0,external_node_crypto_.createHash)('sha1').update((0,python_paths/* absolutePath */.Hi)(sourceDir)).digest('hex');
    return (0,python_paths/* joinPath */.uJ)(scratchDir, name, 'build');
}
function takeClasses(request, { log }) {
    return {
        name: 'JavaGradleCopyArtifacts',
        run: () => {
            (0,external_node_fs_.mkdirSync)(request.artifactsDir, { recursive: true });
            (0,copy_folder/* copyFolder */.mo)((0,python_paths/* joinPath */.uJ)(outputOf(request), 'distributions', 'lambda-build'), request.artifactsDir, { log });
        },
    };
}
/** A layer has jar files in `lib`, no classes. */
function takeJars(request, { log }) {
    const lib = (0,python_paths/* joinPath */.uJ)(request.artifactsDir, 'lib');
    const output = outputOf(request);
    return {
        name: 'JavaGradleCopyLayerArtifacts',
        run: () => {
            (0,external_node_fs_.mkdirSync)(request.artifactsDir, { recursive: true });
            (0,copy_folder/* copyFolder */.mo)((0,python_paths/* joinPath */.uJ)(output, 'libs'), lib, { log, include: java/* isJar */.AQ });
            (0,copy_folder/* copyFolder */.mo)((0,python_paths/* joinPath */.uJ)(output, 'distributions', 'lambda-build', 'lib'), lib, { log, include: java/* isJar */.AQ });
        },
    };
}


/***/ }),

/***/ 238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ javaDependencyActions),
/* harmony export */   AQ: () => (/* binding */ isJar),
/* harmony export */   jK: () => (/* binding */ javaProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var _common_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(297);
/* harmony import */ var _copy_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(879);
/* harmony import */ var _python_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(850);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41);
/** What both Java workflows share: the check of the JVM, and the folder of dependencies. */






/** Any JVM will do; one that is newer than the runtime is a warning. */
function javaProgram(request, tool, world) {
    return {
        name: tool.name,
        candidates: tool.candidates,
        use: tool.use,
        check: async (path) => {
            (0,_programs_js__WEBPACK_IMPORTED_MODULE_3__/* .checkRuntime */ .Nw)(request);
            warnOfJvm(path, { tool, found: await jvmVersion(path, tool, world), request, world });
            return true;
        },
    };
}
function warnOfJvm(path, { tool, found, request, world, }) {
    const wanted = Number((request.runtime ?? '').replaceAll('java', ''));
    if (found === undefined) {
        world.log.warning(`${path} failed to return a version string using the '-v' option. The workflow is unable to check that the ` +
            'version of the JVM used is compatible with AWS Lambda.');
    }
    else if (Number.isNaN(wanted)) {
        throw new Error(`invalid literal for int() with base 10: '${request.runtime?.replaceAll('java', '')}'`);
    }
    else if (found > wanted) {
        world.log.warning(`${path} is using a JVM with major version ${found} which is newer than ${wanted} that is supported by AWS ` +
            `Lambda. The compiled function code may not run in AWS Lambda unless the project has been configured to be ` +
            `compatible with Java ${wanted} using ${tool.setting}.`);
    }
}
/** `1.8.0` is Java 8, `17.0.2` Java 17. */
async function jvmVersion(path, { line }, world) {
    const { ok, stdout } = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_5__/* .runProgram */ .m)([path, '-version'], world);
    const version = ok ? line.exec(stdout)?.[1] : undefined;
    if (version === undefined)
        return undefined;
    const [first, second] = version.split('.').map(Number);
    return first === 1 ? second : first;
}
/** Brings `lib` of the artifact to the folder of dependencies, when there is one; a wish not to download changes nothing. */
function javaDependencyActions(request, { log }) {
    const { artifactsDir, dependenciesDir } = request;
    if (dependenciesDir === undefined)
        return [];
    const [from, to] = [(0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(artifactsDir, 'lib'), (0,_python_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .joinPath */ .uJ)(dependenciesDir, 'lib')];
    const copy = {
        name: 'JavaCopyDependencies',
        run: () => {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(to))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(to, { recursive: true });
            (0,_copy_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFolder */ .mo)(from, to, { log });
        },
    };
    const moveAway = { name: 'JavaMoveDependencies', run: () => (0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .move */ .Cy)(from, to) };
    return [(0,_common_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanUp */ .nY)(dependenciesDir), request.combineDependencies ? copy : moveAway];
}
const isJar = (name) => name.endsWith('.jar');


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


/***/ })

};
