export const id = 399;
export const ids = [399];
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

/***/ 29399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runUrlIn: () => (/* binding */ runUrlIn),
  tellPullRequest: () => (/* binding */ tellPullRequest)
});

;// CONCATENATED MODULE: ./.build/action/comment.js
/**
 * One comment on a pull request, edited in place. It helps and never decides: what GitHub refuses or does not answer in
 * time is one line in the log.
 */
/** In all, retries included: a comment must not hold a job up. */
const TIMEOUT_MS = 15_000;
const PAGE = 100;
/** Older comments than these are not looked through. */
const MOST_PAGES = 10;
/** The id of the comment. Throws what GitHub's client throws. */
async function postComment(options) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    const { token, apiUrl, pullRequest, marker, body } = options;
    const octokit = getOctokit(token, {
        baseUrl: apiUrl,
        request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
    });
    const issue = { owner: pullRequest.owner, repo: pullRequest.repository, issue_number: pullRequest.number };
    const ours = async () => {
        const found = [];
        for (let page = 1; page <= MOST_PAGES; page++) {
            const { data } = await octokit.rest.issues.listComments({ ...issue, per_page: PAGE, page });
            for (const { id, body: text } of data)
                if (text?.startsWith(marker) === true)
                    found.push({ id, body: text });
            if (data.length < PAGE)
                break;
        }
        return found.sort((a, b) => a.id - b.id);
    };
    const [existing] = await ours();
    if (existing !== undefined) {
        if (existing.body !== body)
            await octokit.rest.issues.updateComment({ ...issue, comment_id: existing.id, body });
        return existing.id;
    }
    const { data: created } = await octokit.rest.issues.createComment({ ...issue, body });
    // Two runs may both have found none: then the older comment stays, with the newer text.
    const [first = { id: created.id, body }, ...later] = await ours();
    if (first.id !== created.id)
        await octokit.rest.issues.updateComment({ ...issue, comment_id: first.id, body });
    for (const { id } of later)
        await octokit.rest.issues.deleteComment({ ...issue, comment_id: id }).catch(ignoreMissing);
    return first.id;
}
/** The other run has removed it already. */
function ignoreMissing(error) {
    if (Object(error)['status'] !== 404)
        throw error;
}

// EXTERNAL MODULE: ./.build/report/changes-markdown.js + 1 modules
var changes_markdown = __webpack_require__(30152);
// EXTERNAL MODULE: ./.build/report/console-link.js
var console_link = __webpack_require__(31677);
// EXTERNAL MODULE: ./.build/report/format.js
var format = __webpack_require__(28522);
// EXTERNAL MODULE: ./.build/report/markdown.js
var markdown = __webpack_require__(54348);
;// CONCATENATED MODULE: ./.build/action/comment-body.js
/** The comment on a pull request: what a deploy would change or has changed, the most important first. Pure. */




/** GitHub takes 65,536 characters (REST API, issue comments); emoji count twice here. */
const MOST_CHARACTERS = 64_000;
/** By it the comment is found again. One for each stack and region: a pull request may preview several. */
function markerOf(stackName, region) {
    return `<!-- lambda-build: ${stackName.replace(/[^\w-]/g, '')} ${region.replace(/[^\w-]/g, '')} -->`;
}
/** Parts from the end are left out where GitHub would refuse the whole. */
function commentBody(options) {
    const { stackName, region, result, runUrl } = options;
    const foot = runUrl === undefined ? '' : `<sub>[This run](${runUrl})</sub>`;
    const parts = [
        `${markerOf(stackName, region)}\n${headline(options)}`,
        ...failureParts(result.failure),
        ...(result.changeSet === undefined ? [] : (0,changes_markdown/* changeSetParts */.d)(result.changeSet)),
        outputsPart(result),
        artifactsPart(result),
        picturePart(result),
    ].filter(part => part !== '');
    return withinLimit(parts, foot);
}
function headline({ command, stackName, region, result }) {
    const stack = `${(0,markdown/* code */.aY)(stackName)} in ${region}`;
    const link = result.stackId === undefined ? undefined : (0,console_link/* consoleLink */.i)(result.stackId, 'stackinfo');
    const linked = link === undefined ? stack : `[${stack}](${link})`;
    if (result.failure !== undefined)
        return `### ❌ ${command} of ${linked} failed`;
    if (result.changeSet !== undefined)
        return `### 🔍 What a deploy would do to ${linked}`;
    return `### ✅ ${linked}: ${result.changed === false ? 'nothing changed' : (result.status ?? 'done')}`;
}
function failureParts(failure) {
    if (failure === undefined)
        return [];
    return [failure, ...failure.others].map(({ message, remedy, file, line }) => {
        const where = file === null ? '' : ` (${(0,markdown/* code */.aY)(line === null ? file : `${file}:${line}`)})`;
        return `**${(0,markdown/* inert */.tJ)(message)}**${where}${remedy === null ? '' : `\n\n→ ${(0,markdown/* inert */.tJ)(remedy)}`}`;
    });
}
function outputsPart({ outputs = {}, changeSet }) {
    if (changeSet !== undefined)
        return '';
    const rows = Object.entries(outputs).map(([key, value]) => [(0,markdown/* code */.aY)(key), linked(value)]);
    return (0,markdown/* table */.tp)(['Output', 'Value'], 'll', rows);
}
function linked(value) {
    return /^https:\/\/[\w.-]+(:\d+)?(\/[\w./~%-]*)?$/.test(value) ? `<${value}>` : (0,markdown/* inert */.tJ)(value);
}
function artifactsPart({ artifacts = {} }) {
    const entries = Object.entries(artifacts);
    if (entries.length === 0)
        return '';
    const rows = entries.map(([id, artifact]) => [
        (0,markdown/* code */.aY)(id),
        (0,format/* formatSize */.Xq)(artifact.size),
        (0,format/* formatSize */.Xq)(artifact.unzippedSize),
        growth(artifact),
    ]);
    const body = (0,markdown/* table */.tp)(['Function', 'Zip', 'Unzipped', 'Against what is deployed'], 'lrrl', rows);
    return (0,markdown/* details */.zH)(`Sizes of ${entries.length} artifacts`, body);
}
/** `deployedSize` is there where the deployed code could be looked at. */
function growth({ size, deployedSize }) {
    if (deployedSize === undefined)
        return '';
    if (deployedSize === size)
        return 'as large';
    const sign = size > deployedSize ? '+' : '−';
    return `${sign}${(0,format/* formatSize */.Xq)(Math.abs(size - deployedSize))}`;
}
function picturePart({ picture }) {
    return picture === undefined ? '' : (0,markdown/* details */.zH)('The service', `\`\`\`mermaid\n${picture}\n\`\`\``);
}
function withinLimit(parts, foot) {
    const kept = [];
    let length = foot.length;
    for (const part of parts) {
        length += part.length + 2;
        if (length > MOST_CHARACTERS) {
            kept.push('… the rest is in the job summary.');
            break;
        }
        kept.push(part);
    }
    return [...kept, foot].filter(part => part !== '').join('\n\n');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./.build/action/event-payload.js
var event_payload = __webpack_require__(71790);
;// CONCATENATED MODULE: ./.build/action/pull-request.js
/** The pull request that a workflow runs for, out of the event's payload. */


const payloadSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* number */.aig().int().positive(),
        head: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullable() }),
        base: schemas/* object */.Ikc({ repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP().regex(/^[\w.-]+\/[\w.-]+$/) }) }),
    }),
});
/** Undefined for every other event, and where there is no payload that can be read. */
function pullRequestOf(environment) {
    if (!/^pull_request(_target)?$/.test(environment['GITHUB_EVENT_NAME'] ?? ''))
        return undefined;
    const parsed = payloadSchema.safeParse((0,event_payload/* eventPayload */.Z)(environment));
    if (!parsed.success)
        return undefined;
    const { number, head, base } = parsed.data.pull_request;
    const [owner = '', repository = ''] = base.repo.full_name.split('/');
    return { owner, repository, number, isFork: head.repo?.full_name !== base.repo.full_name };
}

;// CONCATENATED MODULE: ./.build/action/tell-pull-request.js
/** Whether a run has something to say on a pull request, and saying it. Never decides anything. */



/** The verbs after which people want to look at a pull request. */
const TELLING = ['preview', 'deploy', 'delete'];
async function tellPullRequest({ inputs, result, environment, emit }) {
    const { stackName } = result;
    const pullRequest = pullRequestOf(environment);
    if (inputs.comment === 'never' || pullRequest === undefined || stackName === undefined)
        return;
    if (!TELLING.includes(inputs.command) || inputs.githubToken === '')
        return;
    const region = result.region ?? environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? '';
    const body = commentBody({
        command: inputs.command,
        stackName,
        region,
        result,
        runUrl: runUrlIn(environment),
    });
    try {
        await postComment({
            token: inputs.githubToken,
            pullRequest,
            marker: markerOf(stackName, region),
            body,
            apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
        });
    }
    catch (error) {
        emit(refusal(error, pullRequest.isFork));
    }
}
/** A token that may only read is what forks get: nothing is wrong then. */
function refusal(error, isFork) {
    const status = Object(error)['status'];
    if (status === 403 || status === 404) {
        const rest = isFork ? 'a fork gets a token that only reads' : 'it needs `pull-requests: write`';
        return { type: 'note', message: `no comment: ${rest}; the job summary has it all` };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { type: 'warning', message: `the comment could not be written: ${message}` };
}
/** The page of this run. */
function runUrlIn(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    if (!server || !repository || !/^\d+$/.test(run ?? ''))
        return undefined;
    return `${server}/${repository}/actions/runs/${run}`;
}


/***/ })

};
