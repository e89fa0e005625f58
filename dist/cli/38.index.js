export const id = 38;
export const ids = [38];
export const modules = {

/***/ 1038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/deploy/deploy-stack.js + 7 modules
var deploy_stack = __webpack_require__(2936);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/deploy/deployment.js + 1 modules
var deploy_deployment = __webpack_require__(6652);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var calls = __webpack_require__(2173);
// EXTERNAL MODULE: ./.build/deploy/clock.js
var clock = __webpack_require__(3378);
;// CONCATENATED MODULE: ./.build/deploy/lambda-code.js
/** The code of one function, asked of Lambda and changed there: guarded by its revision, confirmed by its digest. */




/** Throws a Failure when Lambda cannot be asked. */
async function liveFunction(calls, name) {
    const found = await configurationOf(calls, name);
    return {
        name,
        digest: hexOf(found.CodeSha256),
        revision: found.RevisionId,
        obstacle: obstacleIn(found),
    };
}
async function configurationOf({ clients, signal }, name) {
    const { GetFunctionConfigurationCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 1696, 19));
    const client = await clients.lambda();
    try {
        return await client.send(new GetFunctionConfigurationCommand({ FunctionName: name }), (0,calls/* abortable */.Z)(signal));
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'lambda:GetFunctionConfiguration', target: `function ${name}` });
    }
}
function obstacleIn(found) {
    if ((found.PackageType ?? 'Zip') !== 'Zip')
        return 'it is a container image';
    if (found.State !== undefined && found.State !== 'Active')
        return `it is ${found.State}`;
    if (found.LastUpdateStatus !== undefined && found.LastUpdateStatus !== 'Successful')
        return `its last update is ${found.LastUpdateStatus}`;
    return found.SigningJobArn === undefined ? undefined : 'its code is signed';
}
/**
 * Gives a function other code and waits until it is in use. `dryRun` only asks whether that would be accepted.
 * Returns the new revision. Throws Failures; a function that another one changed meanwhile is one of class `deploy`.
 */
async function changeCode(calls, { name, revision }, code, { digest, dryRun = false } = {}) {
    const answer = await updateCode(calls.clients, calls.signal, {
        FunctionName: name,
        S3Bucket: code.bucket,
        S3Key: code.key,
        DryRun: dryRun,
        ...(revision === undefined ? {} : { RevisionId: revision }),
    });
    if (dryRun)
        return answer.RevisionId ?? revision;
    const ended = await settled(calls, name, answer);
    if (ended.LastUpdateStatus === 'Failed')
        throw notChanged(name, ended.LastUpdateStatusReason ?? 'no reason given');
    if (digest !== undefined && hexOf(ended.CodeSha256) !== digest)
        throw notChanged(name, `its code is ${hexOf(ended.CodeSha256).slice(0, 12)}, and not ${digest.slice(0, 12)}`);
    return ended.RevisionId;
}
async function updateCode(clients, signal, input) {
    const { UpdateFunctionCodeCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 1696, 19));
    const client = await clients.lambda();
    try {
        return await client.send(new UpdateFunctionCodeCommand(input), (0,calls/* abortable */.Z)(signal));
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'lambda:UpdateFunctionCode', target: `function ${input.FunctionName}` });
    }
}
/** Code is in use when the update is over (Lambda: function states). */
async function settled(calls, name, first) {
    const pace = new clock/* Pace */.o({ longest: 2_000 });
    for (let seen = first;; seen = await configurationOf(calls, name)) {
        if (seen.LastUpdateStatus !== 'InProgress')
            return seen;
        if (calls.clock.now() >= calls.deadline)
            throw notChanged(name, 'its update does not end');
        await calls.clock.sleep(pace.pause('quiet'));
    }
}
function notChanged(name, reason) {
    return new report_failure/* Failure */.HR('deploy', `the code of ${name} could not be changed: ${reason}`, { reason });
}
function hexOf(base64) {
    return Buffer.from(base64 ?? '', 'base64').toString('hex');
}

// EXTERNAL MODULE: ./.build/deploy/stack-resources.js
var stack_resources = __webpack_require__(4280);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(3208);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(2608);
// EXTERNAL MODULE: ./.build/deploy/unchanged.js
var unchanged = __webpack_require__(5053);
;// CONCATENATED MODULE: ./.build/deploy/in-place.js
/**
 * Changing only the code of existing functions, without a change set: allowed when nothing else differs from what is
 * deployed. All functions or none: when one fails, those that were changed get their code back.
 */







/** Throws Failures for what AWS refuses; by then every function has its old code again, or the Failure says which has not. */
async function deployInPlace(options) {
    const deployment = (0,deploy_deployment/* beginDeployment */.tY)(options);
    const { stackName } = deployment;
    const deployed = (0,unchanged/* deployedTemplate */.B)(deployment, stackName);
    const view = await (0,stack_view/* lookAtStack */.Js)(deployment, stackName);
    const unfit = unfitness(deployment, view);
    if (view === undefined || unfit !== undefined)
        return impossible(unfit ?? 'there is no stack yet');
    const wanted = options.body ?? ('body' in options.template ? options.template.body : '');
    const before = await deployed;
    const difference = before === undefined ? undefined : options.difference(before, wanted);
    if (difference === undefined)
        return impossible('the deployed template cannot be read');
    if (difference.kind === 'other')
        return impossible(difference.why);
    const moved = difference.kind === 'same' ? [] : difference.functions;
    const targets = await targetsOf(options, deployment, view, moved);
    return typeof targets === 'string' ? impossible(targets) : change(deployment, view, targets);
}
const impossible = (why) => ({ kind: 'impossible', why });
/** Everything but the template must be as it is deployed. */
function unfitness(deployment, view) {
    if (view === undefined)
        return 'there is no stack yet';
    if (!(0,states/* isHealthy */.Wr)(view.status))
        return `the stack is ${view.status}`;
    const text = deployment.body ?? ('body' in deployment.template ? deployment.template.body : '');
    const wanted = { ...deployment, template: text, parameters: (0,deploy_deployment/* parametersFor */.ob)(deployment, view) };
    return (0,unchanged/* isUnchanged */._)(view, text, wanted) ? undefined : 'parameters, tags or something looked up may differ';
}
/** The functions that do not run the wanted code yet; a text when one of them must not be touched. */
async function targetsOf({ digestOf, isOurs }, deployment, view, moved) {
    if (moved.length === 0)
        return [];
    const resources = new Map((await (0,stack_resources/* stackResources */.o)(deployment, view.stackId)).map(item => [item.id, item]));
    const targets = [];
    for (const code of moved) {
        const resource = resources.get(code.id);
        if (resource === undefined)
            return `${code.id} is not in the stack yet`;
        const live = await liveFunction(deployment, resource.physicalId);
        const digest = digestOf(code.to.key);
        if (live.obstacle !== undefined)
            return `${code.id}: ${live.obstacle}`;
        if (digest !== undefined && live.digest === digest)
            continue;
        const isKnown = live.digest === digestOf(code.from.key) || (await isOurs(live.digest));
        if (!isKnown)
            return `${code.id} runs code that was not deployed from here`;
        targets.push({ ...code, live, digest });
    }
    return targets;
}
/** First every change is tried dry, then all are made; what was made is undone when one fails. */
async function change(deployment, view, targets) {
    const { emit, clock, startedAt } = deployment;
    const revisions = await Promise.all(targets.map(({ live, to }) => changeCode(deployment, live, to, { dryRun: true })));
    const results = await Promise.allSettled(targets.map(async ({ id, live, to, digest }, index) => {
        await changeCode(deployment, { name: live.name, revision: revisions[index] }, to, { digest });
        emit({ type: 'code-changed', id, name: live.name, digest: digest ?? '' });
    }));
    const failures = results.flatMap(result => (result.status === 'rejected' ? [(0,report_failure/* toFailure */.w2)(result.reason)] : []));
    if (failures.length > 0)
        throw await undone(deployment, targets, (0,report_failure/* combineFailures */.XJ)(failures));
    const { stackId, stackName, status, outputs } = view;
    const changed = targets.length > 0;
    if (!changed)
        emit({ type: 'stack-unchanged', stackName });
    const operation = changed ? 'in-place' : 'none';
    const seconds = (clock.now() - startedAt) / 1000;
    return { kind: 'done', outcome: { stackId, stackName, status, operation, changed, outputs, seconds } };
}
/** The Failure, with what became of the functions: also of one whose change failed half-way. */
async function undone(deployment, targets, failure) {
    const results = await Promise.allSettled(targets.map(target => putBack(deployment, target)));
    const left = results.flatMap((result, index) => result.status === 'rejected' ? (targets[index]?.id ?? []) : []);
    const rest = left.length > 0
        ? `${left.join(', ')} could not be put back: deploy with --mode standard.`
        : 'Every function has its old code.';
    const remedy = [failure.remedy, rest].filter(part => part !== undefined).join(' ');
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, remedy });
}
/** The run may have been cancelled: putting back must not be. */
async function putBack(deployment, { live, from, to, digest }) {
    const calls = { ...deployment, signal: undefined };
    const now = await liveFunction(calls, live.name);
    if (now.digest === live.digest)
        return;
    // Keys are digests: what was live lies beside what is wanted.
    const key = digest === undefined ? from.key : to.key.replace(digest, live.digest);
    const isBeside = digest !== undefined && key !== to.key;
    await changeCode(calls, now, isBeside ? { bucket: to.bucket, key } : from, { digest: live.digest });
}

// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(1793);
// EXTERNAL MODULE: ./.build/store/bucket.js
var store_bucket = __webpack_require__(460);
// EXTERNAL MODULE: ./.build/template/code-difference.js
var code_difference = __webpack_require__(7634);
// EXTERNAL MODULE: ./.build/pipeline/deployment-options.js + 1 modules
var deployment_options = __webpack_require__(1848);
// EXTERNAL MODULE: ./.build/pipeline/package.js + 16 modules
var pipeline_package = __webpack_require__(7077);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(4815);
;// CONCATENATED MODULE: ./.build/pipeline/deploy.js
/** `deploy`: from source to a running stack. Returns when CloudFormation has come to rest, rollback included. */










async function deploy(settings, services, result) {
    const stackName = (0,deployment_options/* requireStackName */.rM)(settings);
    const packaged = await (0,pipeline_package.packageArtifacts)(settings, services, result);
    if (settings.noop) {
        Object.assign(result, { stackName, changed: false, noop: writeNoop(packaged, settings, stackName) });
        return;
    }
    try {
        const options = await (0,deployment_options/* deploymentOptions */.w$)(packaged, settings, services);
        if (options.mode === 'express')
            services.emit({ type: 'note', message: EXPRESS });
        const outcome = (await withoutChangeSet(options, packaged, settings, services)) ??
            (await (0,deploy_stack/* deployStack */.g)({ ...options, detach: settings.detach, onStart: services.onOperation }));
        const { failure, seconds, ...rest } = outcome;
        Object.assign(result, rest, { seconds: (0,results/* round */.LI)(seconds), region: await packaged.clients.region() });
        if (failure !== undefined)
            throw failure;
    }
    catch (error) {
        throw error instanceof report_failure/* Failure */.HR ? (0,deployment_options/* withPlaces */.rd)(error, packaged) : error;
    }
}
/** With `--mode in-place` and `auto`, where nothing but code differs. Undefined: by a change set. */
async function withoutChangeSet(options, packaged, { mode, prefix }, { emit }) {
    if (mode !== 'in-place' && mode !== 'auto')
        return undefined;
    const { clients, bucket, account } = packaged;
    const done = await deployInPlace({
        ...options,
        difference: code_difference/* codeDifference */.l,
        digestOf: key => /(?:^|\/)([0-9a-f]{64})\.zip$/.exec(key)?.[1],
        isOurs: async (digest) => bucket !== undefined && (await (0,store_bucket/* isPublished */.HF)({ clients, bucket, account, prefix }, digest)),
    });
    if (done.kind === 'done')
        return done.outcome;
    const why = `not possible in place: ${done.why}`;
    if (mode === 'auto') {
        emit({ type: 'note', message: `${why}; by a change set then` });
        return undefined;
    }
    throw new report_failure/* Failure */.HR('user', why, { remedy: 'Nothing was changed. Deploy with --mode auto or standard.' });
}
/** What people have to know of the mode (CloudFormation user guide, express mode; aws-cdk-cli #1739, #1931). */
const EXPRESS = 'express mode: done when everything is configured, which may be before it is ready; a failure that is kept (--on-failure keep) goes on in express mode only';
function writeNoop(packaged, settings, stackName) {
    const folder = (0,external_node_path_.join)(settings.workingFolder, '.lambda-build', 'noop');
    const request = {
        stackName,
        parameters: Object.keys(settings.parameters),
        capabilities: (0,deployment_options/* grantedCapabilities */.Ac)(packaged, settings).capabilities,
        tags: settings.tags ?? {},
        roleArn: settings.roleArn ?? null,
    };
    (0,atomic/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, 'template.yaml'), packaged.text);
    (0,atomic/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, 'change-set.json'), `${JSON.stringify(request, undefined, 2)}\n`);
    return '.lambda-build/noop';
}


/***/ }),

/***/ 1848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w$: () => (/* binding */ deploymentOptions),
  Ac: () => (/* binding */ grantedCapabilities),
  rM: () => (/* binding */ requireStackName),
  rd: () => (/* binding */ withPlaces)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/store/bucket.js
var store_bucket = __webpack_require__(460);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(240);
// EXTERNAL MODULE: ./.build/template/read-template.js + 5 modules
var read_template = __webpack_require__(2744);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(7404);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(4383);
// EXTERNAL MODULE: ./.build/template/value.js
var value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/declared-resources.js
/** The resources that a template's text declares, as far as their loss is concerned: a second opinion must not stop anything. */





/**
 * What a template that is to be deployed will have, by logical id, with these parameters. Undefined when that cannot be
 * told: the text is no template, or the values of a loop are not known.
 */
function resourcesWanted(text, parameters) {
    const template = parsed(text);
    if (template === undefined)
        return undefined;
    const scope = (0,template_scope/* makeScope */.h)(template, { parameters });
    return (0,resources/* stuckLoops */.mv)(scope).length > 0 ? undefined : declared(scope);
}
/** What a deployed template surely has: not what loops make of parameters, which another run may have given. */
function resourcesDeployed(text) {
    const template = parsed(text);
    if (template === undefined)
        return new Map();
    const names = (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Parameters'));
    const passed = new Map(names.map(({ key }) => [key, new value/* Unknown */.$('another run gave it')]));
    return declared((0,template_scope/* makeScope */.h)(template, { parameters: {}, passed }));
}
function parsed(text) {
    try {
        return (0,read_template/* parseTemplate */.QC)(text, 'template');
    }
    catch {
        return undefined;
    }
}
function declared(scope) {
    return new Map((0,resources/* resourcesOf */.F3)(scope).map(resource => {
        const written = (0,nodes/* valueAt */.fK)(scope.template, resource.node, 'DeletionPolicy');
        const policy = (0,nodes/* plainText */.wh)(written) ?? (0,template_scope/* resolveText */.WY)((0,resources/* scopeFor */.aN)(scope, resource), written);
        return [
            resource.id,
            { type: resource.type, ...(policy === undefined ? {} : { deletionPolicy: policy }) },
        ];
    }));
}

// EXTERNAL MODULE: ./.build/template/facts.js
var facts = __webpack_require__(4486);
// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(7301);
// EXTERNAL MODULE: ./.build/pipeline/find-bucket.js
var find_bucket = __webpack_require__(417);
;// CONCATENATED MODULE: ./.build/pipeline/deployment-options.js
/** From settings and a packaged template to what the deployer asks for: the same for `preview` and `deploy`. */








/** CloudFormation takes larger templates only from a bucket (its quotas: TemplateBody). */
const MAX_TEMPLATE_BODY_BYTES = 51_200;
/** Everything but what only one verb knows. A large template is put into the bucket. */
async function deploymentOptions(packaged, settings, services) {
    const { needed, capabilities } = grantedCapabilities(packaged, settings);
    return {
        clients: packaged.clients,
        stackName: requireStackName(settings),
        template: await templateSource(packaged, settings, services),
        body: packaged.text,
        parameters: settings.parameters,
        declared: (0,facts/* declaredParameters */.vc)(packaged.template),
        capabilities,
        tags: settings.tags,
        roleArn: settings.roleArn,
        notificationArns: settings.notificationArns,
        onFailure: settings.onFailure,
        onCancel: settings.onCancel,
        recover: settings.recover,
        guard: {
            allowReplace: settings.allowReplace,
            allowDelete: settings.allowDelete,
            allowDestructive: settings.allowDestructive,
        },
        mode: settings.mode === 'express' ? 'express' : 'standard',
        drift: settings.drift,
        importExisting: settings.importExistingResources,
        terminationProtection: settings.terminationProtection,
        stackPolicy: readPolicy(settings),
        resourcesDeployed: resourcesDeployed,
        resourcesWanted: text => resourcesWanted(text, settings.parameters),
        runId: services.runId,
        timeoutSeconds: settings.timeoutSeconds,
        emit: settings.capabilities === undefined ? announcing(services.emit, needed) : services.emit,
        clock: services.clock,
        signal: services.signal,
    };
}
/** Capabilities: those that were given, else exactly those that the template needs. */
function grantedCapabilities(packaged, settings) {
    const needed = (0,facts/* requiredCapabilities */.gA)(packaged.root);
    return { needed, capabilities: settings.capabilities ?? needed.capabilities };
}
/** Throws a Failure (user) without one. */
function requireStackName(settings) {
    if (settings.stackName !== undefined)
        return settings.stackName;
    throw new report_failure/* Failure */.HR('user', 'no stack name', { remedy: 'Give one with --stack-name (input `stack-name`).' });
}
/** What is granted is said when something is about to change, and not on the many runs with nothing to do. */
function announcing(emit, granted) {
    return event => {
        if (event.type === 'change-set-created' && granted.capabilities.length > 0) {
            emit({ type: 'capabilities', ...granted });
        }
        emit(event);
    };
}
const MAX_POLICY_BYTES = 16_384; // CloudFormation API reference, SetStackPolicy
function readPolicy({ stackPolicy }) {
    if (stackPolicy === undefined)
        return undefined;
    const refuse = (what, cause) => new report_failure/* Failure */.HR('user', `--stack-policy: ${(0,paths/* shownPath */.pS)(stackPolicy)} ${what}`, {
        cause,
        remedy: 'Name a JSON file with a Statement list (user guide, stack policies).',
    });
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(stackPolicy, 'utf8');
    }
    catch (cause) {
        throw refuse('cannot be read', cause);
    }
    if (Buffer.byteLength(text) > MAX_POLICY_BYTES)
        throw refuse(`is larger than ${MAX_POLICY_BYTES} bytes`);
    try {
        JSON.parse(text);
    }
    catch (cause) {
        throw refuse('is not JSON', cause);
    }
    return text;
}
async function templateSource(packaged, settings, services) {
    if (Buffer.byteLength(packaged.text) <= MAX_TEMPLATE_BODY_BYTES)
        return { body: packaged.text };
    const { clients, account, text } = packaged;
    const needs = `the template, which is larger than ${MAX_TEMPLATE_BODY_BYTES} bytes`;
    const bucket = packaged.bucket ?? (await (0,find_bucket/* findBucket */.U)({ settings, services, clients, needs }));
    return {
        url: await (0,store_bucket/* putTemplate */.i8)({
            clients,
            bucket,
            account,
            prefix: settings.prefix,
            kmsKeyId: settings.kmsKeyId,
            text,
        }),
    };
}
/** A resource that failed points at its line in the user's template, and there is always something to do next. */
function withPlaces(failure, packaged) {
    const located = locate(failure, packaged.root);
    const others = failure.others.map(other => locate(other, packaged.root));
    const remedy = failure.remedy ?? 'Mend it and deploy again: what was built and uploaded is reused.';
    return new report_failure/* Failure */.HR(located.class, located.message, { ...located, cause: located.cause, others, remedy });
}
function locate(failure, root) {
    if (failure.place !== undefined)
        return failure;
    const resource = failure.resource ?? resourceIn(failure.reason ?? failure.message, root);
    const place = resource === undefined ? undefined : placeIn(root, resource, failure.property);
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, resource, place });
}
/** A template that was rejected as a whole: the reason names a type that only some resource has. */
function resourceIn(reason, root) {
    const named = reason.match(/[A-Za-z0-9]+(?:::[A-Za-z0-9]+)+/g) ?? [];
    for (const [id, type] of (0,facts/* resourceTypes */.AU)(root.scope))
        if (named.includes(type))
            return id;
    return undefined;
}
/** In whichever template it stands; what only CloudFormation knows of points at the stack around it. */
function placeIn(root, id, property) {
    for (const unit of (0,units/* allUnits */.bi)(root)) {
        const place = (0,facts/* resourcePlace */.QF)(unit.scope, id, property);
        if (place !== undefined)
            return place;
    }
    const around = id.lastIndexOf('/');
    return around === -1 ? undefined : placeIn(root, id.slice(0, around));
}


/***/ }),

/***/ 7634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ codeObjectsIn),
/* harmony export */   l: () => (/* binding */ codeDifference)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(478);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(240);
/* harmony import */ var _read_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2744);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7404);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4383);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3639);
/** Whether two packaged templates differ in nothing but where the code of functions lies. */







/** Pure. Both texts are templates as CloudFormation takes them. */
function codeDifference(deployed, wanted) {
    if (deployed === wanted)
        return { kind: 'same' };
    const [before, after] = [functionsIn(deployed), functionsIn(wanted)];
    if (before === undefined || after === undefined)
        return other('the deployed template cannot be read');
    if (without(deployed, before) !== without(wanted, after))
        return other('more than the code of functions differs');
    const moved = [...after].flatMap(([id, { object: to }]) => {
        const from = before.get(id)?.object;
        return from === undefined || (from.bucket === to.bucket && from.key === to.key) ? [] : [{ id, from, to }];
    });
    const versioned = moved.map(({ id }) => versionOf(wanted, id, after)).find(why => why !== undefined);
    return versioned === undefined ? { kind: 'code', functions: moved } : other(versioned);
}
/** Where the code of each function lies, by logical id; empty for what is no template. */
function codeObjectsIn(text) {
    return new Map([...(functionsIn(text) ?? [])].map(([id, { object }]) => [id, object]));
}
const other = (why) => ({ kind: 'other', why });
/** Functions whose code is an object in S3, by logical id; undefined for what is no template. */
function functionsIn(text) {
    try {
        const template = (0,_read_template_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTemplate */ .QC)(text, 'template');
        const sites = new Map();
        for (const resource of (0,_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesOf */ .F3)((0,_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .makeScope */ .h)(template, { parameters: {} }))) {
            const site = siteOf(template, resource);
            if (site !== undefined)
                sites.set(resource.id, site);
        }
        return sites;
    }
    catch {
        return undefined;
    }
}
function siteOf(template, resource) {
    const property = (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .codePropertyOf */ .Sk)(resource.type);
    if (property?.kind !== 'function' || resource.loop !== undefined)
        return undefined;
    const value = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, resource.node, 'Properties', ...property.path);
    const object = objectAt(template, value);
    const range = (0,_template_js__WEBPACK_IMPORTED_MODULE_6__/* .rangeOf */ .be)(value);
    if (object === undefined || range === undefined)
        return undefined;
    const publishes = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, resource.node, 'Properties', 'AutoPublishAlias') !== undefined ||
        (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, template.document.contents, 'Globals', 'Function', 'AutoPublishAlias') !== undefined;
    return { object, range: [range[0], range[1]], publishes };
}
function objectAt(template, value) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(value)) {
        const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(value) ?? '') ?? [];
        return bucket === undefined || key === undefined ? undefined : { bucket, key };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(value) || value.items.length !== 2)
        return undefined;
    const bucket = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, value, 'S3Bucket'));
    const key = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, value, 'S3Key'));
    return bucket === undefined || key === undefined ? undefined : { bucket, key };
}
/** The text with every code location taken out. */
function without(text, sites) {
    const ranges = [...sites.values()].map(({ range }) => range).sort((a, b) => b[0] - a[0]);
    return ranges.reduce((rest, [start, end]) => `${rest.slice(0, start)}\0${rest.slice(end)}`, text);
}
/** A version that the stack publishes would keep the old code, or collide with one published by hand (aws-cdk #28237). */
function versionOf(text, id, sites) {
    if (sites.get(id)?.publishes === true)
        return `${id} publishes a version (AutoPublishAlias)`;
    const hasVersions = /AWS::Lambda::(Version|Alias)\b/.test(text);
    return hasVersions ? `the stack has versions or aliases of functions (${id})` : undefined;
}


/***/ })

};
