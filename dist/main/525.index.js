export const id = 525;
export const ids = [525];
export const modules = {

/***/ 61848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w$: () => (/* binding */ deploymentOptions),
  Ac: () => (/* binding */ grantedCapabilities),
  rM: () => (/* binding */ requireStackName),
  rd: () => (/* binding */ withPlaces)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/store/bucket.js
var store_bucket = __webpack_require__(30460);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/read-template.js + 5 modules
var read_template = __webpack_require__(32744);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(94383);
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
var facts = __webpack_require__(94486);
// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(37301);
// EXTERNAL MODULE: ./.build/pipeline/find-bucket.js
var find_bucket = __webpack_require__(50417);
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

/***/ 58525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* binding */ preview)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/deploy/application.js
var deploy_application = __webpack_require__(97002);
// EXTERNAL MODULE: ./.build/deploy/at-work.js
var at_work = __webpack_require__(58001);
// EXTERNAL MODULE: ./.build/deploy/deployment.js + 1 modules
var deploy_deployment = __webpack_require__(46652);
// EXTERNAL MODULE: ./.build/deploy/review.js + 2 modules
var review = __webpack_require__(72105);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(93208);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(72608);
// EXTERNAL MODULE: ./.build/deploy/unchanged.js
var unchanged = __webpack_require__(55053);
// EXTERNAL MODULE: ./.build/deploy/wait-until-at-rest.js
var wait_until_at_rest = __webpack_require__(78505);
;// CONCATENATED MODULE: ./.build/deploy/preview-stack.js
/** What a deployment would change: a change set is made, described and removed again, with the empty stack that it made. */









/** So often a set that was lost to somebody else's operation is made again. */
const MOST_RACES = 3;
/** Throws Failures; nothing is left behind in any case. */
async function previewStack(options) {
    const deployment = (0,deploy_deployment/* beginDeployment */.tY)(options);
    const deployed = (0,unchanged/* deployedTemplate */.B)(deployment, options.stackName);
    for (let races = 0; races <= MOST_RACES;) {
        const view = await (0,stack_view/* lookAtStack */.Js)(deployment, deployment.stackName);
        const step = (0,states/* decide */.LD)(view, { recover: 'none', tried: new Set(), mode: deployment.mode });
        if (step.kind === 'refuse' || step.kind === 'recover')
            throw unfit(deployment, view);
        if (step.kind === 'wait') {
            if (view !== undefined)
                await wait(deployment, view);
            continue;
        }
        const parameters = (0,deploy_deployment/* parametersFor */.ob)(deployment, step.kind === 'update' ? view : undefined);
        const application = { deployment, operation: step.kind, view, parameters, deployed: await deployed };
        const preview = await describe(application);
        if (preview !== undefined)
            return preview;
        races++;
    }
    throw new failure/* Failure */.HR('unknown', `others keep changing the stack ${options.stackName}`, {
        remedy: 'Run again when they are done.',
    });
}
/** Undefined when somebody else changed the stack meanwhile. */
async function describe(application) {
    const { deployment } = application;
    const set = await (0,deploy_application/* requestSet */.uZ)(application);
    if (set === 'raced')
        return undefined;
    const settled = await (0,deploy_application/* settleOrRemove */.Z1)(application, set);
    if (settled.kind === 'empty')
        return shown(application, undefined, [], []);
    if (settled.kind !== 'ready')
        return undefined;
    try {
        const { changes, judged } = await (0,review/* review */.N)(deployment, {
            set,
            values: true,
            deployed: application.deployed,
        });
        return shown(application, set, changes, judged);
    }
    finally {
        await (0,deploy_application/* removeAll */.C0)(application, set);
    }
}
function shown({ deployment, operation, view, deployed }, set, changes, judged) {
    return {
        id: set?.id,
        stackId: view?.stackId,
        stackName: deployment.stackName,
        operation: set === undefined ? 'none' : operation,
        changes,
        judged,
        outputs: view?.outputs ?? {},
        deployed,
    };
}
async function wait(deployment, view) {
    const atWork = await (0,at_work/* whoIsAtWork */.NN)(deployment.clients, view, deployment.signal);
    await (0,wait_until_at_rest/* waitUntilAtRest */.$)(deployment, view, (0,at_work/* describeAtWork */.mA)(atWork));
}
/** CloudFormation takes change sets only for a stack that is fit for one; a preview mends nothing. */
function unfit({ stackName }, view) {
    return new failure/* Failure */.HR('deploy', `the stack ${stackName} cannot be previewed: it is ${view?.status ?? 'gone'}`, {
        remedy: 'A deploy clears that away first as far as --recover allows; afterwards it can be previewed.',
    });
}

// EXTERNAL MODULE: ./.build/store/bucket.js
var store_bucket = __webpack_require__(30460);
// EXTERNAL MODULE: ./.build/template/code-difference.js
var code_difference = __webpack_require__(57634);
// EXTERNAL MODULE: ./.build/template/checks/expressions.js
var expressions = __webpack_require__(14376);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
;// CONCATENATED MODULE: ./.build/template/service-picture.js
/** A picture of a service: its resources, and who refers to whom; as a Mermaid flowchart, which GitHub draws. */


/** More boxes than these nobody reads. */
const MOST_BOXES = 40;
/** Types that only serve another resource: they would hide what matters. */
const BORING = /^AWS::(IAM::|Lambda::(Permission|Version|Alias|EventSourceMapping|Url|LayerVersion)|Logs::|CloudWatch::|ApiGateway::(Deployment|Stage|Method|Account)|CDK::)|^AWS::Serverless::LayerVersion$/;
/** Shapes by the last word of the type; Mermaid's own brackets. */
const SHAPES = [
    [/::(Function)$/, '[', ']'],
    [/::(Table|GlobalTable|SimpleTable|Bucket|DBInstance|DBCluster|FileSystem|Parameter|Secret)$/, '[(', ')]'],
    [/::(Queue|Topic|Stream|EventBus|Rule)$/, '>', ']'],
    [/::(RestApi|HttpApi|Api|GraphQLApi|Distribution)$/, '{{', '}}'],
];
/** The text of the chart; undefined for a template with nothing to see, or with too much. */
function servicePicture(template) {
    const boxes = boxesIn(template);
    if (boxes.size < 2 || boxes.size > MOST_BOXES)
        return undefined;
    const names = new Map([...boxes.keys()].map((id, index) => [id, `n${index}`]));
    const lines = [...boxes].map(([id, { type }]) => `  ${names.get(id)}${box(id, type)}`);
    const arrows = [...boxes].flatMap(([id, { resource }]) => [...mentionedBy(template, resource)]
        .filter(other => other !== id && names.has(other))
        .map(other => `  ${names.get(id)} --> ${names.get(other)}`));
    return ['flowchart LR', ...lines, ...arrows].join('\n');
}
function boxesIn(template) {
    const resources = (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Resources'));
    return new Map(resources.flatMap(({ key, value }) => {
        const type = (0,nodes/* plainText */.wh)((0,nodes/* entryOf */.Ms)(template, value, 'Type')?.value);
        const isShown = type !== undefined && /^[A-Za-z0-9]{1,255}$/.test(key) && !BORING.test(type);
        return isShown ? [[key, { type, resource: value }]] : [];
    }));
}
/** Names are alphanumeric by now; types are cut to what stands in them. */
function box(id, type) {
    const [, open = '[', close = ']'] = SHAPES.find(([pattern]) => pattern.test(type)) ?? [];
    const short = type
        .split('::')
        .slice(1)
        .join(' ')
        .replace(/[^A-Za-z0-9 ]/g, '');
    return `${open}"${id}<br/>${short}"${close}`;
}
function mentionedBy(template, resource) {
    const found = new Set();
    (0,expressions/* eachMention */.YA)(template, (0,nodes/* valueAt */.fK)(template, resource, 'Properties'), expressions/* OUTSIDE */.ov, mention => {
        if (mention.kind !== 'Condition' && mention.kind !== 'Fn::If' && mention.kind !== 'Fn::FindInMap')
            found.add(mention.name.split('.')[0] ?? '');
    });
    return found;
}

// EXTERNAL MODULE: ./.build/pipeline/deployment-options.js + 1 modules
var deployment_options = __webpack_require__(61848);
// EXTERNAL MODULE: ./.build/pipeline/package.js + 16 modules
var pipeline_package = __webpack_require__(87077);
;// CONCATENATED MODULE: ./.build/pipeline/preview.js
/** `preview`: what `deploy` would change, without changing it. The change set, and a stack that it made, are removed again. */







async function preview(settings, services, result) {
    const stackName = (0,deployment_options/* requireStackName */.rM)(settings);
    const packaged = await (0,pipeline_package.packageArtifacts)(settings, services, result);
    if (settings.noop) {
        Object.assign(result, { stackName, changed: false });
        return;
    }
    try {
        const seen = await previewStack(await (0,deployment_options/* deploymentOptions */.w$)(packaged, settings, services));
        await addDeployedSizes(packaged, seen.deployed, result);
        const picture = servicePicture(packaged.template);
        const blocked = seen.judged.filter(({ verdict }) => verdict === 'blocked').map(({ change }) => change);
        Object.assign(result, {
            stackName,
            ...(seen.stackId === undefined ? {} : { stackId: seen.stackId }),
            region: await packaged.clients.region(),
            changed: false,
            outputs: seen.outputs,
            ...(picture === undefined ? {} : { picture }),
            changeSet: {
                id: seen.id ?? null,
                stackId: seen.stackId ?? null,
                operation: seen.operation,
                changes: seen.changes,
                blocked,
                nested: seen.changes.some(({ stack }) => stack !== ''),
            },
        });
    }
    catch (error) {
        throw error instanceof failure/* Failure */.HR ? (0,deployment_options/* withPlaces */.rd)(error, packaged) : error;
    }
}
/** For telling how much functions grow. What cannot be looked at is left out: it only informs. */
async function addDeployedSizes({ clients, account, bucket }, deployed, { artifacts = {} }) {
    if (deployed === undefined || bucket === undefined)
        return;
    const objects = (0,code_difference/* codeObjectsIn */.N)(deployed);
    await Promise.all(Object.entries(artifacts).map(async ([id, artifact]) => {
        const object = objects.get(id);
        if (object === undefined || object.bucket !== bucket)
            return;
        const size = await (0,store_bucket/* objectSize */.RD)({ clients, account, bucket }, object.key).catch(() => undefined);
        if (size !== undefined)
            artifact.deployedSize = size;
    }));
}


/***/ }),

/***/ 57634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ codeObjectsIn),
/* harmony export */   l: () => (/* binding */ codeDifference)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65240);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90240);
/* harmony import */ var _read_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32744);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77404);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94383);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83639);
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
