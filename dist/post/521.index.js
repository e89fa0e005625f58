export const id = 521;
export const ids = [521];
export const modules = {

/***/ 74521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watch: () => (/* binding */ watch)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/files/paths.js
var files_paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/build/ignore-rules.js
var ignore_rules = __webpack_require__(79145);
// EXTERNAL MODULE: ./.build/build/workflows/registry.js + 63 modules
var registry = __webpack_require__(15121);
;// CONCATENATED MODULE: ./.build/build/watched-files.js
/** Which files a change of can change an artifact: what to keep an eye on between builds. */




/** `ownFiles` are those of the project itself (template, config, build folder): absolute paths. */
function watchedFiles(recipe, ownFiles) {
    const { source, manifest, lockFile, root } = recipe;
    const inputs = [...recipe.inputs, ...(recipe.plugIn?.files ?? [])];
    const named = [manifest, lockFile, ...inputs.map(input => input.path), ...filesElsewhere(recipe)];
    const rules = rulesOf(recipe, ownFiles);
    return {
        paths: [...new Set([source, ...named.filter(path => path !== undefined), ...ignoreFiles(source, root)])],
        leavesOut: path => {
            if (!(0,files_paths/* isInside */.FK)(source, path) || path === source || path === `${source}/`)
                return false;
            const way = (0,files_paths/* nameBelow */.lX)(source, path);
            if (!path.endsWith('/'))
                return rules.leavesOut(way);
            return rules.leavesOut(`${way}/`) && !rules.mayHoldIncluded(`${way}/`);
        },
    };
}
/** Code that is packed as it lies may hold what looks like junk elsewhere. */
function rulesOf(recipe, ownFiles) {
    const { workflow, source, root, include, exclude, options } = recipe;
    const builder = (0,registry/* workflowOf */.B4)(recipe);
    const wanted = {
        folder: source,
        top: (0,files_paths/* isInside */.FK)(root, source) ? root : source,
        junk: builder.junk,
        asItLies: workflow === 'copy',
        ownFiles,
        include,
        exclude,
    };
    return builder.ignoreRules?.(wanted, options) ?? (0,ignore_rules/* ignoreRules */.e)(wanted);
}
/** Links that end elsewhere, and local packages of a workspace. */
function filesElsewhere({ source, sourceTree }) {
    return sourceTree.flatMap(entry => entry.kind === 'disk' && !(0,files_paths/* isInside */.FK)(source, entry.file) ? [entry.file] : []);
}
/** `.lambdaignore` may lie in every folder from the code up to the root, now or later. */
function ignoreFiles(source, root) {
    const files = [];
    for (let folder = (0,external_node_path_.dirname)(source); (0,files_paths/* isInside */.FK)(root, folder); folder = (0,external_node_path_.dirname)(folder)) {
        files.push(`${folder}${external_node_path_.sep}.lambdaignore`);
        if (folder === root || (0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    return files;
}

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(37301);
// EXTERNAL MODULE: ./.build/pipeline/build.js + 15 modules
var build = __webpack_require__(9488);
// EXTERNAL MODULE: ./.build/pipeline/build-folder.js + 9 modules
var build_folder = __webpack_require__(52218);
;// CONCATENATED MODULE: ./.build/pipeline/changes.js
/**
 * Saved files, by chokidar: Node's own recursive watch (20 to 24) cannot leave folders out on Linux, so it would hold a
 * watch for every file below node_modules, and it misses files in folders that appear while it looks.
 */

/** Watches paths and gathers what changed there. */
class Changes {
    #watchers = [];
    #covered = new Set();
    #options;
    #changed = new Set();
    #wake;
    constructor(options) {
        this.#options = options;
    }
    /** Watches these too. False when all were watched already; else resolves when every change from now on will be seen. */
    async cover(paths) {
        const fresh = paths.filter(path => !this.#covered.has(path));
        if (fresh.length === 0)
            return false;
        for (const path of fresh)
            this.#covered.add(path);
        const { watch } = await __webpack_require__.e(/* import() */ 518).then(__webpack_require__.bind(__webpack_require__, 9518));
        const watcher = watch(fresh, {
            ignoreInitial: true,
            ignored: (path, stats) => !this.#covered.has(path) && isIgnored(path, stats, this.#options),
        });
        this.#watchers.push(watcher);
        watcher.on('all', (_event, path) => {
            this.#changed.add(path);
            this.#wake?.();
        });
        // A folder that cannot be watched is not worth ending for.
        watcher.on('error', () => undefined);
        await Promise.race([
            new Promise(resolve => watcher.once('ready', resolve)),
            this.#options.patience(),
        ]);
        return true;
    }
    /** Sorted paths that changed since the last answer, when a burst is over; none when the signal is given. */
    async next(signal) {
        const stop = () => this.#wake?.();
        signal.addEventListener('abort', stop, { once: true });
        try {
            if (this.#changed.size === 0 && !signal.aborted) {
                await new Promise(resolve => {
                    this.#wake = resolve;
                });
            }
            for (let before = -1; before !== this.#changed.size && !signal.aborted;) {
                before = this.#changed.size;
                await this.#options.pause();
            }
        }
        finally {
            this.#wake = undefined;
            signal.removeEventListener('abort', stop);
        }
        const paths = [...this.#changed].sort();
        this.#changed = new Set();
        return signal.aborted ? [] : paths;
    }
    async [Symbol.asyncDispose]() {
        await Promise.all(this.#watchers.map(watcher => watcher.close()));
    }
}
/** Asked for every path twice, first without knowing what lies there. */
function isIgnored(path, stats, { ignored, leavesOut }) {
    if (ignored.some(own => path === own || path.startsWith(`${own}${external_node_path_.sep}`)))
        return true;
    return stats !== undefined && leavesOut(stats.isDirectory() ? `${path}/` : path);
}

// EXTERNAL MODULE: ./.build/pipeline/local-assets.js + 2 modules
var local_assets = __webpack_require__(84459);
// EXTERNAL MODULE: ./.build/pipeline/plan.js + 17 modules
var plan = __webpack_require__(68175);
;// CONCATENATED MODULE: ./.build/pipeline/watch.js
/**
 * `watch`: builds, then builds again what a saved file belongs to; with a stack named it deploys too. Failures are told and
 * waited out. Ends with the signal. A stack that the configuration marks as production is left alone (interface §1).
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











/** Editors write a file and then its neighbours within a few tens of milliseconds. */
const PAUSE_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 5_000;
async function watch(settings, services, result) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (settings.production && settings.stackName !== undefined)
            throw production(settings.stackName);
        const watching = new Watching(settings, services);
        const changes = __addDisposableResource(env_1, watching.changes, true);
        for (let paths = []; !services.signal.aborted; paths = await changes.next(services.signal)) {
            if (paths.length > 0)
                services.emit({ type: 'watch-changed', paths: paths.map(path => (0,files_paths/* shownPath */.pS)(path)) });
            await watching.round(result, paths);
            if (paths.length === 0)
                services.emit(watching.waiting());
        }
        services.signal.throwIfAborted();
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
function production(stackName) {
    return new report_failure/* Failure */.HR('user', `the stack ${stackName} is marked as production`, {
        remedy: 'Every save would change it. Watch another environment, or use deploy.',
    });
}
/** What is watched, and what of it was built last. */
class Watching {
    changes;
    #settings;
    #services;
    #watched = [];
    /** Files of all templates, as far as the last plan knew them. */
    #templates = [];
    /** Other files and folders that templates name. */
    #assets = [];
    /** Input digests of what lies in the build folder, by logical id; none before the first round. */
    #current;
    constructor(settings, services) {
        this.#settings = settings;
        this.#services = { ...services, emit: quieter(services.emit) };
        this.changes = new Changes({
            ignored: ownFolders(settings),
            leavesOut: path => this.#leavesOut(path),
            pause: () => services.clock.sleep(PAUSE_MILLISECONDS, services.signal),
            patience: () => services.clock.sleep(PATIENCE_MILLISECONDS, services.signal),
        });
    }
    /** A plan whose files are all watched: what is saved from now on leads to another round. */
    async #plan(result) {
        const settings = this.#settings;
        await this.changes.cover(settings.ownFiles.map(files_paths/* realPathOf */.dN));
        for (;;) {
            const made = await this.#planOnce(result);
            this.#templates = (0,units/* templateFiles */.o8)(made.root);
            const own = [...settings.ownFiles, ...this.#templates, settings.buildFolder, settings.storeFolder];
            this.#assets = (0,local_assets/* assetFiles */.sU)(made.assets);
            this.#watched = made.planned.map(({ recipe }) => watchedFiles(recipe, own));
            const paths = this.#watched.flatMap(watched => watched.paths);
            const besides = [...this.#templates.map(files_paths/* realPathOf */.dN), ...this.#assets];
            if (!(await this.changes.cover([...paths, ...besides])))
                return made;
        }
    }
    /** Files in which something is wrong are watched as well: a nested template that cannot be read is in no plan. */
    async #planOnce(result) {
        try {
            return await (0,plan.plan)(this.#settings, this.#services, result);
        }
        catch (error) {
            const failure = (0,report_failure/* toFailure */.w2)(error);
            const files = [failure, ...failure.others].flatMap(({ place }) => place?.file ?? []);
            await this.changes.cover(files.map(files_paths/* realPathOf */.dN).filter(external_node_fs_.existsSync));
            throw error;
        }
    }
    /** Only what nobody needs; folders above the code are not ours to judge. */
    #leavesOut(path) {
        const answers = this.#watched.filter(({ paths }) => paths.some(root => path.startsWith(`${root}/`)));
        return answers.length > 0 && answers.every(watched => watched.leavesOut(path));
    }
    waiting() {
        const { stackName } = this.#settings;
        const folders = new Set(this.#watched.map(({ paths }) => paths[0])).size;
        return { type: 'watch-waiting', folders, ...(stackName === undefined ? {} : { stackName }) };
    }
    /** Never throws. */
    async round(result, paths) {
        const { clock, emit, signal } = this.#services;
        const started = clock.now();
        const seconds = () => (clock.now() - started) / 1000;
        try {
            this.#noteSettings(paths);
            const ids = await this.#build(result, paths);
            if (ids !== undefined)
                emit({ type: 'watch-built', ids, seconds: seconds() });
        }
        catch (error) {
            if (!signal.aborted)
                emit({ type: 'watch-failed', failure: (0,report_failure/* toFailure */.w2)(error), seconds: seconds() });
        }
    }
    /** What was built anew; undefined when the files that changed belong to nothing. */
    async #build(result, paths) {
        const settings = this.#settings;
        const made = await this.#plan(result);
        const digests = new Map(made.planned.map(({ target, digested }) => [target.id, digested.inputDigest]));
        const changed = [...digests].filter(([id, digest]) => this.#current?.get(id) !== digest).map(([id]) => id);
        const own = [...settings.ownFiles, ...this.#templates].map(files_paths/* realPathOf */.dN);
        const isOwn = paths.some(path => own.includes(path) || this.#assets.some(asset => (0,files_paths/* isInside */.FK)(asset, path)));
        if (this.#current !== undefined && changed.length === 0 && !isOwn)
            return undefined;
        await this.#make(made, result, new Set(changed));
        this.#current = digests;
        return changed;
    }
    async #make(made, result, changed) {
        const [settings, services] = [this.#settings, this.#services];
        if (settings.stackName !== undefined) {
            const { deploy } = await Promise.all(/* import() */[__webpack_require__.e(927), __webpack_require__.e(703), __webpack_require__.e(77), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 31038));
            return deploy(settings, services, result);
        }
        (0,build_folder/* claimBuildFolder */.dE)(settings.buildFolder);
        await (0,build_folder/* layOutBuild */.vV)(await (0,build.buildMissing)(settings, services, result, made), settings, services, changed);
    }
    /** Options are read once, at the start. */
    #noteSettings(paths) {
        const { ownFiles, template } = this.#settings;
        const config = ownFiles.map(files_paths/* realPathOf */.dN).filter(file => file !== (0,files_paths/* realPathOf */.dN)(template));
        for (const file of paths.filter(path => config.includes(path))) {
            const message = `${(0,files_paths/* shownPath */.pS)(file)} is read at the start: end the watch and start it again`;
            this.#services.emit({ type: 'warning', message });
        }
    }
}
function ownFolders({ buildFolder, storeFolder, workingFolder }) {
    const own = [buildFolder, storeFolder, (0,external_node_path_.join)(workingFolder, '.lambda-build')];
    return [...own.map(path => (0,external_node_path_.join)((0,files_paths/* realPathOf */.dN)((0,external_node_path_.dirname)(path)), path.slice((0,external_node_path_.dirname)(path).length + 1))), ...own];
}
/** What every round would say again is said once: warnings; what was found, planned and written is not news at all. */
function quieter(emit) {
    const said = new Set();
    const dull = ['plan-ready', 'artifact-found', 'template-written'];
    return event => {
        if (dull.includes(event.type))
            return;
        if (event.type === 'warning' || event.type === 'note') {
            if (said.has(event.message))
                return;
            said.add(event.message);
        }
        emit(event);
    };
}


/***/ })

};
