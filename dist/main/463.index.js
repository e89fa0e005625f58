export const id = 463;
export const ids = [463];
export const modules = {

/***/ 71790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ eventPayload)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** The payload of the event that a workflow runs for. */

/** As GitHub wrote it, for a schema to check; undefined where there is none that can be read. */
function eventPayload(environment) {
    const file = environment['GITHUB_EVENT_PATH'] ?? '';
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 64463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BUCKET_CACHE: () => (/* binding */ BUCKET_CACHE),
  openTiers: () => (/* binding */ openTiers)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/action/help-budget.js
var help_budget = __webpack_require__(32494);
;// CONCATENATED MODULE: ./.build/action/artifacts.js
/**
 * Artifacts handed from job to job as workflow artifacts. A job that only builds uploads its own under a name made of their
 * digests; a later one takes all of its run, verified. Lost artifacts are a failure of the environment, never a silent rebuild.
 */




const PREFIX = 'lambda-build-';
/** The toolkit waits for hours where a service answers slowly. */
const TRANSFER_MILLISECONDS = 600_000;
/** A list is an answer of some kilobytes. */
const LIST_MILLISECONDS = 20_000;
const SERVICE = 'workflow artifacts';
const TAKERS = ['package', 'preview', 'deploy'];
/** Undefined where there is nothing to do: by the input, or because the service is not there. */
async function workflowArtifacts(options) {
    const { command, when, warn } = options;
    const hands = when === 'always' || (when === 'auto' && command === 'build');
    const takes = when !== 'never' && TAKERS.includes(command);
    if (!hands && !takes)
        return undefined;
    const lack = whyNotThere(options.serverUrl);
    if (lack !== undefined) {
        if (hands)
            warn(`${lack}: later jobs build again`);
        return undefined;
    }
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(110), __webpack_require__.e(351), __webpack_require__.e(935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
    const client = new DefaultArtifactClient();
    let id;
    return {
        get id() {
            return id;
        },
        handOn: async (handover) => {
            if (!hands || handover === undefined)
                return;
            id = await upload(client, handover, options);
        },
        receive: intake => (takes ? receiveAll(client, intake, options) : Promise.resolve(false)),
    };
}
function whyNotThere(serverUrl) {
    if (!isGithub(serverUrl))
        return `${new URL(serverUrl).host} has no workflow artifacts that this action can use`;
    return process.env['ACTIONS_RESULTS_URL'] ? undefined : 'workflow artifacts are not available here';
}
/** As the toolkit tells servers of companies from the rest (`isGhes` of `@actions/artifact`): those have only older services. */
function isGithub(serverUrl) {
    if (!URL.canParse(serverUrl))
        return true;
    const { hostname } = new URL(serverUrl);
    return hostname === 'github.com' || /\.(ghe\.com|localhost)$/i.test(hostname);
}
async function upload(client, handover, options) {
    const name = options.name === '' ? `${PREFIX}${handover.digest.slice(0, 32)}` : options.name;
    const folder = (0,external_node_path_.join)(options.scratch, 'hand-on');
    try {
        const files = await handover.writeTo(folder);
        const { id } = await inTime(options, () => client.uploadArtifact(name, files, folder, {
            // Zips don't get smaller.
            compressionLevel: 0,
            retentionDays: options.retentionDays,
        }));
        options.note(`workflow artifact ${name}: ${handover.ids.join(', ')}`);
        return id;
    }
    catch (error) {
        const message = (0,help_budget/* messageOf */.bD)(error);
        // The name says what is in it: an earlier attempt of the same job has uploaded the same.
        if (options.name === '' && /already exists|\(409\)/i.test(message)) {
            options.note(`workflow artifact ${name} is there already`);
            return undefined;
        }
        throw new failure/* Failure */.HR('environment', `the workflow artifact ${name} could not be uploaded: ${message}`, {
            cause: error,
            remedy: 'Later jobs need it. Run this job again, or set artifacts: never and let them build.',
        });
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function receiveAll(client, intake, options) {
    const own = await receiveFrom(client, undefined, intake, options);
    if (options.triggeredBy === undefined || !(await intake.isMissing()))
        return own;
    return (await receiveFrom(client, { findBy: options.triggeredBy }, intake, options)) || own;
}
async function receiveFrom(client, find, intake, options) {
    const names = await list(client, find, options);
    let count = 0;
    for (const { id, name, digest } of names) {
        const folder = (0,external_node_path_.join)(options.scratch, `received-${id}`);
        try {
            const { digestMismatch } = await inTime(options, () => client.downloadArtifact(id, {
                path: folder,
                ...(digest === undefined ? {} : { expectedHash: digest }),
                ...find,
            }));
            if (digestMismatch === true)
                throw notWhole(name, 'its digest is another one');
            count += await intake.take(folder, name);
        }
        catch (error) {
            if (error instanceof failure/* Failure */.HR)
                throw error;
            throw notWhole(name, (0,help_budget/* messageOf */.bD)(error), error);
        }
        finally {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
    }
    if (count > 0)
        options.note(`workflow artifacts: took ${count} from ${names.length}`);
    return count > 0;
}
/** Where the list cannot be had, nobody can say that something is lost: then what is missing is built here. */
async function list(client, find, { name, budget }) {
    const service = find === undefined ? SERVICE : `${SERVICE} of the run that triggered this one`;
    const listed = await budget.ask(service, LIST_MILLISECONDS, () => client.listArtifacts({ latest: true, ...find }), error => `they could not be listed: ${(0,help_budget/* messageOf */.bD)(error)}${lackOfPermission(error, find)}`);
    const isOurs = (given) => (name === '' ? given.startsWith(PREFIX) : given === name);
    return (listed?.artifacts ?? []).filter(artifact => isOurs(artifact.name) && !artifact.name.startsWith(`${PREFIX}logs-`));
}
/** Those of another run come by GitHub's API, with the token of the job. */
function lackOfPermission(error, find) {
    const status = Object(error)['status'];
    if (find === undefined || (status !== 403 && status !== 404))
        return '';
    return ' (the job needs `permissions: actions: read`)';
}
async function inTime({ transferMilliseconds = TRANSFER_MILLISECONDS }, work) {
    const answer = await (0,help_budget/* within */.ux)(transferMilliseconds, work);
    if (answer === help_budget/* LATE */.XR)
        throw new Error(`it was not done within ${Math.round(transferMilliseconds / 1000)} s`);
    return answer;
}
function notWhole(name, problem, cause) {
    return new failure/* Failure */.HR('environment', `the workflow artifact ${name} could not be taken: ${problem}`, {
        cause,
        remedy: 'AWS was not called. Run this job again; if it stays, run the jobs that build again.',
    });
}

// EXTERNAL MODULE: ./.build/action/event-payload.js
var event_payload = __webpack_require__(71790);
;// CONCATENATED MODULE: ./.build/action/github-cache.js
/**
 * The store in the GitHub cache. It helps and never decides: all its calls together may add a minute to a run,
 * a service that fails, stalls or refuses ends in one line, and what comes out of it is verified by the store.
 */


/** At most, out of what all services may take together. */
const RESTORE_MILLISECONDS = 35_000;
const SAVE_MILLISECONDS = 20_000;
/** A miss is answered at once; whoever needs longer to find nothing is retrying. */
const SLOW_MISS_MILLISECONDS = 10_000;
const github_cache_SERVICE = 'the GitHub cache';
/** Raised when the layout of the store changes: old entries then no longer fit. */
const LAYOUT = 'v1';
/** Undefined where the service is not available, or where the store lies outside the workspace. */
async function githubCache(options) {
    const path = (0,external_node_path_.relative)(options.workspace, options.storeFolder).split(external_node_path_.sep).join('/');
    if (path.startsWith('..'))
        return undefined;
    const cache = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
    if (!cache.isFeatureAvailable())
        return undefined;
    const { budget } = options;
    const fresh = !(0,external_node_fs_.existsSync)(options.storeFolder);
    const family = ['lambda-build', LAYOUT, options.system, keyPart(options.extra)]
        .filter(part => part !== '')
        .join('-');
    const familyOf = (digests) => `${family}-${digests.manifests.slice(0, 32)}`;
    const keyOf = (digests) => `${familyOf(digests)}-${digests.inputs.slice(0, 32)}`;
    let key;
    let hit = false;
    return {
        get hit() {
            return hit;
        },
        expect(digests) {
            key = keyOf(digests);
        },
        async restore(digests) {
            const manifests = familyOf(digests);
            const exact = keyOf(digests);
            key = exact;
            if (!fresh)
                options.note('the folder has a store already; it is completed from the GitHub cache');
            const asked = Date.now();
            const found = await budget.ask(github_cache_SERVICE, RESTORE_MILLISECONDS, () => cache.restoreCache([path], exact, [`${manifests}-`, `${family}-`]));
            // The toolkit warns of a failing service by itself and then says that nothing was found.
            if (found === undefined && Date.now() - asked > SLOW_MISS_MILLISECONDS)
                budget.giveUp(github_cache_SERVICE, undefined);
            hit = found?.toLowerCase() === exact.toLowerCase();
            options.note(found === undefined ? 'GitHub cache: nothing for these manifests' : `GitHub cache: restored ${found}`);
            return found !== undefined;
        },
        async save(built) {
            const exact = key;
            if (exact === undefined || hit || budget.isDown(github_cache_SERVICE) || !(0,external_node_fs_.existsSync)(options.storeFolder))
                return;
            // An entry is never written again: one that lacks artifacts would be found in their place.
            if (!built.isComplete)
                return;
            // Without this, what was restored by prefix would pile up from entry to entry. A store that was there before
            // the job belongs to a machine that lives on, so nothing is taken from it.
            if (fresh)
                await built.prune();
            const id = await budget.ask(github_cache_SERVICE, SAVE_MILLISECONDS, () => cache.saveCache([path], exact));
            if (id !== undefined && id !== -1)
                options.note(`GitHub cache: saved ${exact}`);
        },
    };
}
/** Keys have no commas and 512 characters at most. */
function keyPart(text) {
    return text.replace(/[^\w.-]/g, '-').slice(0, 100);
}

;// CONCATENATED MODULE: ./.build/action/tiers.js
/** Where artifacts come from beside the local store, and where they go: other jobs of the run, then the GitHub cache. */




async function openTiers(options) {
    const cache = usesGithub(options.inputs.cache) ? await openCache(options) : undefined;
    const artifacts = await openArtifacts(options);
    return {
        cache,
        artifacts,
        services: {
            onMissing: async (digests, intake) => {
                const received = (await artifacts?.receive(intake)) ?? false;
                if (received && !(await intake.isMissing())) {
                    // No job before this one had the whole: the next run finds what this one keeps.
                    cache?.expect(digests);
                    return true;
                }
                return ((await cache?.restore(digests)) ?? false) || received;
            },
            onBuilt: async (built) => {
                await artifacts?.handOn(built.handover);
                await cache?.save(built);
            },
        },
    };
}
/** When the bucket is a tier, by the input `cache`. */
const BUCKET_CACHE = { auto: 'uploads', github: 'never', bucket: 'always', off: 'never' };
function usesGithub(cache) {
    return cache === 'auto' || cache === 'github';
}
async function openCache({ inputs, settings, environment, budget, emit, }) {
    const opened = await githubCache({
        storeFolder: settings.storeFolder,
        workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
        extra: inputs.cacheKey,
        system: [environment['RUNNER_OS'], environment['RUNNER_ARCH']].filter(part => part).join('-'),
        budget,
        note: message => emit({ type: 'note', message }),
    });
    if (opened === undefined && inputs.cache === 'github') {
        emit({ type: 'warning', message: 'the GitHub cache is not available here; going on without it' });
    }
    return opened;
}
function openArtifacts({ inputs, environment, scratch, budget, emit }) {
    return workflowArtifacts({
        command: inputs.command,
        when: inputs.artifacts,
        name: inputs.artifactName,
        retentionDays: inputs.artifactRetentionDays,
        scratch,
        budget,
        serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
        triggeredBy: triggeringRun(environment, inputs.githubToken),
        note: message => emit({ type: 'note', message }),
        warn: message => emit({ type: 'warning', message }),
    });
}
const payloadSchema = schemas/* object */.Ikc({
    workflow_run: schemas/* object */.Ikc({
        id: schemas/* number */.aig().int().positive(),
        repository: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) }),
    }),
});
/** With `on: workflow_run` the artifacts are those of the run that has ended (GitHub: events that trigger workflows). */
function triggeringRun(environment, token) {
    if (environment['GITHUB_EVENT_NAME'] !== 'workflow_run' || token === '')
        return undefined;
    const payload = payloadSchema.safeParse((0,event_payload/* eventPayload */.Z)(environment));
    if (!payload.success)
        return undefined;
    const { id, repository } = payload.data.workflow_run;
    return {
        token,
        workflowRunId: id,
        repositoryOwner: repository.owner.login,
        repositoryName: repository.name,
    };
}


/***/ })

};
