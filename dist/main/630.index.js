export const id = 630;
export const ids = [630];
export const modules = {

/***/ 31630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beginDeployment: () => (/* binding */ beginDeployment)
/* harmony export */ });
/**
 * A GitHub deployment for a run that deploys to one of the environments: when it began, how it ended, where it answers.
 * It helps and never decides.
 */
/** For each call. */
const TIMEOUT_MS = 10_000;
/** Undefined where GitHub does not let us, with one line. Never throws. */
async function beginDeployment(options) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    const { token, apiUrl, owner, repository: repo, sha, environment, isProduction, runUrl, emit } = options;
    const octokit = getOctokit(token, { baseUrl: apiUrl });
    const soon = () => ({ request: { signal: AbortSignal.timeout(TIMEOUT_MS) } });
    const log = runUrl === undefined ? {} : { log_url: runUrl };
    try {
        const { data } = await octokit.rest.repos.createDeployment({
            ...soon(),
            owner,
            repo,
            ref: sha,
            environment,
            production_environment: isProduction,
            auto_merge: false,
            // What has to be green before a deployment is the workflow's business.
            required_contexts: [],
        });
        if (!('id' in data))
            return undefined;
        const tell = (status) => octokit.rest.repos.createDeploymentStatus({
            ...soon(),
            ...log,
            ...status,
            owner,
            repo,
            deployment_id: data.id,
        });
        await tell({ state: 'in_progress' });
        return {
            end: async (result) => {
                try {
                    await tell(statusOf(result));
                }
                catch (error) {
                    emit(refusal(error));
                }
            },
        };
    }
    catch (error) {
        emit(refusal(error));
        return undefined;
    }
}
/** A deleted stack leaves an inactive environment behind. */
function statusOf(result) {
    if (result.failure !== undefined)
        return { state: 'failure' };
    if (result.operation === 'delete')
        return { state: 'inactive' };
    const url = Object.values(result.outputs ?? {}).find(value => /^https:\/\/[^\s"'<>]+$/.test(value));
    return { state: 'success', ...(url === undefined ? {} : { environment_url: url }) };
}
function refusal(error) {
    const status = Object(error)['status'];
    if (status === 403 || status === 404) {
        const message = 'no GitHub deployment: it needs `deployments: write`';
        return { type: 'note', message };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { type: 'warning', message: `the GitHub deployment could not be recorded: ${message}` };
}


/***/ })

};
