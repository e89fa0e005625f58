export const id = 112;
export const ids = [112];
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

/***/ 4112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refuseForeignCheckout: () => (/* binding */ refuseForeignCheckout)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./.build/build/git-checkout.js
/** What git says of a working tree: which commit it is at, and where that came from. */
/** Undefined where there is no git, no repository or no commit. Runs no program that the repository names. */
async function gitCheckout(folder, host) {
    const commit = (await ask(folder, host, ['rev-parse', '--verify', '-q', 'HEAD']))?.trim();
    if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit))
        return undefined;
    const [object = '', refs = '', remote = ''] = await Promise.all([
        // Not rev-list: a shallow clone hides parents from it.
        ask(folder, host, ['cat-file', 'commit', commit]),
        ask(folder, host, ['for-each-ref', '--points-at', commit, '--format=%(refname)']),
        ask(folder, host, ['config', '--get', 'remote.origin.url']),
    ]);
    const [header = ''] = object.split('\n\n');
    return {
        commit,
        parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent),
        refs: refs.split('\n').filter(name => name !== ''),
        remote: remote.trim() || undefined,
    };
}
async function ask(folder, host, args) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 41955));
    try {
        // In container jobs the workspace belongs to somebody else, which git takes for a danger.
        const guarded = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*', ...args];
        const answer = await getExecOutput('git', guarded, {
            cwd: folder,
            env: {
                PATH: host['PATH'] ?? '',
                HOME: host['HOME'] ?? '',
                GIT_NO_LAZY_FETCH: '1',
                GIT_OPTIONAL_LOCKS: '0',
                GIT_TERMINAL_PROMPT: '0',
            },
            silent: true,
            ignoreReturnCode: true,
        });
        return answer.exitCode === 0 ? answer.stdout : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/action/event-payload.js
var event_payload = __webpack_require__(71790);
;// CONCATENATED MODULE: ./.build/action/foreign-checkout.js
/**
 * `pull_request_target` and `workflow_run` give a workflow the secrets of the repository, also for pull requests of forks. Building
 * a checkout of the fork there would hand them to whoever opened it, so that is refused before anything is read or run.
 */






/** Throws a Failure (user). Where git or the payload is missing nothing is known, and nothing is refused. */
async function refuseForeignCheckout({ environment, folders, warn }) {
    const foreign = foreignIn(environment);
    if (foreign === undefined)
        return;
    for (const folder of new Set(folders)) {
        const checkout = (0,external_node_fs_.existsSync)(folder) ? await gitCheckout(folder, environment) : undefined;
        if (checkout === undefined || checkout.commit === environment['GITHUB_SHA'])
            continue;
        if (isOf(foreign, checkout))
            throw refusal(foreign, folder, checkout);
        warn(`${foreign.event} runs with the secrets of ${foreign.base}: make sure that ${(0,paths/* shownPath */.pS)(folder)}, at ${foreign_checkout_short(checkout.commit)}, ` +
            `is not what ${foreign.head ?? 'a fork'} sent`);
    }
}
const repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() });
const pullRequestSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), repo: repository.nullable() }),
        base: schemas/* object */.Ikc({ repo: repository }),
    }),
});
const workflowRunSchema = schemas/* object */.Ikc({
    workflow_run: schemas/* object */.Ikc({ head_sha: schemas/* string */.YjP(), head_repository: repository.nullable(), repository }),
});
function foreignIn(environment) {
    const foreign = readForeign(environment['GITHUB_EVENT_NAME'], () => (0,event_payload/* eventPayload */.Z)(environment));
    return foreign === undefined || foreign.head === foreign.base ? undefined : foreign;
}
function readForeign(event, payload) {
    if (event === 'pull_request_target') {
        const parsed = pullRequestSchema.safeParse(payload());
        if (!parsed.success)
            return undefined;
        const { number, head, base } = parsed.data.pull_request;
        return { event, base: base.repo.full_name, head: head.repo?.full_name, sha: head.sha, number };
    }
    if (event !== 'workflow_run')
        return undefined;
    const parsed = workflowRunSchema.safeParse(payload());
    if (!parsed.success)
        return undefined;
    const { head_sha: sha, head_repository: head, repository: base } = parsed.data.workflow_run;
    return { event, base: base.full_name, head: head?.full_name, sha, number: undefined };
}
/** Its commit, a merge of it, a ref that GitHub makes for pull requests, or a clone of the fork: it may have moved on since the event. */
function isOf({ sha, head, number }, { commit, parents, refs, remote }) {
    if (commit === sha || parents.includes(sha))
        return true;
    if (refs.some(ref => /^refs\/(remotes\/)?pull\/\d+\/(head|merge)$/.test(ref) && isNumber(ref, number)))
        return true;
    const address = remote?.replace(/\.git$/, '').toLowerCase();
    return head !== undefined && address?.endsWith(`/${head.toLowerCase()}`) === true;
}
function isNumber(ref, number) {
    return number === undefined || ref.includes(`/${number}/`);
}
const REMEDIES = {
    pull_request_target: 'Build pull requests with `on: pull_request`, or check out the base: leave out `ref` and `repository` of actions/checkout.',
    workflow_run: 'Check out the base, and let the other workflow build: its artifacts are verified here, and nothing in them is run.',
};
function refusal({ event, base, head }, folder, { commit }) {
    const whose = head ?? 'a fork';
    return new failure/* Failure */.HR('user', `${(0,paths/* shownPath */.pS)(folder)} is a checkout of ${whose} (${foreign_checkout_short(commit)}), and ${event} runs with the secrets of ${base}: ` +
        `building it would hand them to code of ${whose}`, { remedy: REMEDIES[event] });
}
const foreign_checkout_short = (commit) => commit.slice(0, 7);


/***/ })

};
