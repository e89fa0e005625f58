export const id = 301;
export const ids = [301];
export const modules = {

/***/ 85870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ cdkAssetPath),
/* harmony export */   r: () => (/* binding */ assetPlaces)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65240);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90240);
/* harmony import */ var _properties_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6680);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77404);
/** Where in a template the rows of the table (assets.ts) apply: each place with the pair that holds its value. */





/**
 * Every place that holds something, in the order of the template: resources, Metadata, then includes. Some stand in an
 * included file (`ownerOf` of their pair), where nothing can be written.
 */
function assetPlaces(scope) {
    const resources = (0,_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .resourcesOf */ .F3)(scope);
    return [
        ...resources.flatMap(resource => resourcePlaces((0,_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeFor */ .aN)(scope, resource), resource)),
        ...metadataPlaces(scope),
        ...includePlaces(scope),
    ];
}
function resourcePlaces(scope, resource) {
    const { template } = scope;
    const properties = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, resource.node, 'Properties');
    return (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .packagedPropertiesOf */ .pO)(resource.type).flatMap(property => {
        const cdk = cdkAssetPath(scope, resource, property);
        const found = entriesAt(scope, properties, property.path);
        if (found.length === 0)
            found.push(...globalEntry(scope, resource, property));
        if (found.length === 0 && cdk !== undefined)
            found.push({ keys: property.path, entry: undefined });
        return found.map(({ keys, entry }) => ({
            property,
            resource,
            scope,
            path: ['Resources', resource.id, 'Properties', ...keys],
            pair: entry?.pair,
            value: cdk ?? entry?.value,
            name: keys.join('.'),
        }));
    });
}
/** Entries at a path of keys; `*` stands for each key that is there. */
function entriesAt(scope, map, path, above = []) {
    const [key, ...rest] = path;
    const { template } = scope;
    const entries = key === '*' ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(template, map) : [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(template, map, key ?? '')];
    return entries.flatMap(entry => {
        if (entry === undefined || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(entry.value))
            return [];
        const keys = [...above, entry.key];
        return rest.length === 0 ? [{ keys, entry }] : entriesAt(scope, entry.value, rest, keys);
    });
}
function globalEntry({ template }, resource, { globals, path }) {
    const entry = globals && (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(template, (0,_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .globalsFor */ .YE)(template, resource.type), globals[1]);
    return entry === undefined || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(entry.value) ? [] : [{ keys: path, entry }];
}
/**
 * The path that the CDK names in a resource's Metadata for one of its properties, `aws:asset:path` for
 * `aws:asset:property` (sam.md §1.4): what the property itself says is where the CDK would have put it.
 */
function cdkAssetPath({ template }, resource, { path }) {
    const metadata = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, resource.node, 'Metadata');
    const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, metadata, 'aws:asset:property'));
    const asset = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, metadata, 'aws:asset:path');
    return name === path.join('.') && (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(asset) !== undefined ? asset : undefined;
}
const METADATA = _assets_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGED_PROPERTIES */ .LM.filter(({ holder }) => holder === 'Metadata');
function metadataPlaces(scope) {
    const { template } = scope;
    const metadata = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, template.document.contents, 'Metadata');
    return METADATA.flatMap(property => {
        const section = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, metadata, property.type);
        return entriesAt(scope, section, property.path).map(({ keys, entry }) => ({
            property,
            scope,
            path: ['Metadata', property.type, ...keys],
            pair: entry?.pair,
            value: entry?.value,
            name: `${keys.join('.')} of ${property.type}`,
        }));
    });
}
const INCLUDES = _assets_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKAGED_PROPERTIES */ .LM.filter(({ holder }) => holder === 'Transform');
/** `Fn::Transform` anywhere, in lists in lists too, and the section Transform (CloudFormation, AWS::Include). */
function includePlaces(scope) {
    const { template } = scope;
    if (!template.text.includes('AWS::Include'))
        return [];
    const transforms = new Set(declaredTransforms(scope));
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(template.document, {
        Map: (_key, map) => void (map.tag === '!Transform' && transforms.add(map)),
        Pair: (_key, pair) => void ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(pair.key) === 'Fn::Transform' && transforms.add((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(template, pair.value))),
    });
    return [...transforms].flatMap(transform => includePlace(scope, transform));
}
function declaredTransforms({ template }) {
    const section = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(template, template.document.contents, 'Transform');
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(section) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(template, section) : [section];
}
/** The entries of a transform whose file is at hand are those of the file, so its own pairs are looked at. */
function includePlace(scope, transform) {
    const { template } = scope;
    const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(template, literalPair(transform, 'Name')?.value));
    return INCLUDES.filter(({ type }) => type === name).flatMap(property => {
        const [parameters, location] = property.path;
        const map = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(template, literalPair(transform, parameters)?.value);
        const pair = literalPair(map, location ?? '');
        const value = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .follow */ .e6)(template, pair?.value);
        if (pair === undefined || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(value))
            return [];
        return [{ property, scope, path: [], pair, value, name: `${location} of ${property.type}` }];
    });
}
function literalPair(map, key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? map.items.find(pair => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(pair.key) === key) : undefined;
}


/***/ }),

/***/ 65240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   LM: () => (/* binding */ PACKAGED_PROPERTIES),
/* harmony export */   Sk: () => (/* binding */ codePropertyOf),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   eZ: () => (/* binding */ imagePropertyOf),
/* harmony export */   pO: () => (/* binding */ packagedPropertiesOf)
/* harmony export */ });
/**
 * The one table of places that hold local paths when people write templates and locations in S3 when CloudFormation reads
 * them: planning, packing, rewriting and docs/assets.md all go by it. Types and forms as the reference pages of AWS list
 * them, and as `sam package` and `aws cloudformation package` treat them; what neither of the two knows is here too.
 */
const S3_MAP = { bucket: 'S3Bucket', key: 'S3Key' };
const SHORT_MAP = { bucket: 'Bucket', key: 'Key' };
/** The properties of AppSync's resolvers and functions. */
const APPSYNC = ['RequestMappingTemplateS3Location', 'ResponseMappingTemplateS3Location', 'CodeS3Location'];
const CODE = [
    code('function', 'AWS::Serverless::Function', 'uri', 'CodeUri', ['Function', 'CodeUri']),
    code('function', 'AWS::Lambda::Function', S3_MAP, 'Code'),
    code('layer', 'AWS::Serverless::LayerVersion', 'uri', 'ContentUri', ['LayerVersion', 'ContentUri']),
    code('layer', 'AWS::Lambda::LayerVersion', S3_MAP, 'Content'),
];
/** Every place, in the order of the docs. */
const PACKAGED_PROPERTIES = [
    ...CODE,
    row('image', 'AWS::Serverless::Function', 'image', 'ImageUri'),
    row('image', 'AWS::Lambda::Function', 'image', 'Code', 'ImageUri'),
    row('template', 'AWS::Serverless::Application', 'url', 'Location'),
    row('template', 'AWS::CloudFormation::Stack', 'url', 'TemplateURL'),
    row('template', 'AWS::CloudFormation::StackSet', 'url', 'TemplateURL'),
    {
        ...row('file', 'AWS::Serverless::Api', 'uri', 'DefinitionUri'),
        globals: ['Api', 'DefinitionUri'],
    },
    row('file', 'AWS::Serverless::HttpApi', 'uri', 'DefinitionUri'),
    row('file', 'AWS::ApiGateway::RestApi', SHORT_MAP, 'BodyS3Location'),
    row('file', 'AWS::ApiGatewayV2::Api', SHORT_MAP, 'BodyS3Location'),
    row('file', 'AWS::Serverless::StateMachine', SHORT_MAP, 'DefinitionUri'),
    row('file', 'AWS::StepFunctions::StateMachine', SHORT_MAP, 'DefinitionS3Location'),
    row('file', 'AWS::Serverless::GraphQLApi', 'uri', 'SchemaUri'),
    row('file', 'AWS::Serverless::GraphQLApi', 'uri', 'Resolvers', '*', '*', 'CodeUri'),
    row('file', 'AWS::Serverless::GraphQLApi', 'uri', 'Functions', '*', 'CodeUri'),
    row('file', 'AWS::AppSync::GraphQLSchema', 'uri', 'DefinitionS3Location'),
    ...APPSYNC.map(name => row('file', 'AWS::AppSync::Resolver', 'uri', name)),
    ...APPSYNC.map(name => row('file', 'AWS::AppSync::FunctionConfiguration', 'uri', name)),
    row('file', 'AWS::AppSync::ChannelNamespace', 'uri', 'CodeS3Location'),
    row('file', 'AWS::Glue::Job', 'uri', 'Command', 'ScriptLocation'),
    row('bundle', 'AWS::ElasticBeanstalk::ApplicationVersion', S3_MAP, 'SourceBundle'),
    row('archive', 'AWS::CodeCommit::Repository', SHORT_MAP, 'Code', 'S3'),
    row('archive', 'AWS::Serverless::MicrovmImage', 'uri', 'CodeUri'),
    row('archive', 'AWS::Lambda::MicrovmImage', 'uri', 'CodeArtifact', 'Uri'),
    row('bundle', 'AWS::CloudFormation::ModuleVersion', 'uri', 'ModulePackage'),
    row('bundle', 'AWS::CloudFormation::ResourceVersion', 'uri', 'SchemaHandlerPackage'),
    row('bundle', 'AWS::CloudFormation::HookVersion', 'uri', 'SchemaHandlerPackage'),
    { ...row('file', 'AWS::ServerlessRepo::Application', 'uri', 'LicenseUrl'), holder: 'Metadata' },
    { ...row('file', 'AWS::ServerlessRepo::Application', 'uri', 'ReadmeUrl'), holder: 'Metadata' },
    { ...row('snippet', 'AWS::Include', 'uri', 'Parameters', 'Location'), holder: 'Transform' },
];
function code(kind, type, form, name, globals) {
    const property = { type, holder: 'Properties', path: [name], kind, form };
    return { ...property, absent: 'error', ...(globals === undefined ? {} : { globals }) };
}
function row(kind, type, form, first, ...rest) {
    return { type, holder: 'Properties', path: [first, ...rest], kind, form, absent: 'nothing' };
}
const CODE_BY_TYPE = new Map(CODE.map(property => [property.type, property]));
/** The code property of a type: `CodeUri`, `Code`, `ContentUri`, `Content`; undefined for types without code. */
function codePropertyOf(type) {
    return CODE_BY_TYPE.get(type);
}
/** The property that names the image of a function; undefined for types that have none. */
function imagePropertyOf(type) {
    return packagedPropertiesOf(type).find(({ kind }) => kind === 'image');
}
const PROPERTIES_BY_TYPE = new Map();
for (const property of PACKAGED_PROPERTIES.filter(({ holder }) => holder === 'Properties')) {
    PROPERTIES_BY_TYPE.set(property.type, [...(PROPERTIES_BY_TYPE.get(property.type) ?? []), property]);
}
/** All packaged properties of a resource type. */
function packagedPropertiesOf(type) {
    return PROPERTIES_BY_TYPE.get(type) ?? [];
}
/** Whether a written location leads out of the file tree: `s3://…`, `https://…`. */
function isRemote(location) {
    return /^(s3|https?):\/\//i.test(location);
}
/**
 * The path in a written location; undefined for what is no path: nothing, an address with a scheme or of an image in
 * Amazon ECR, a dynamic reference.
 * `file://` may stand before a path, as SAM CLI has it.
 */
function localPath(location) {
    const path = location.replace(/^file:\/\//i, '');
    const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(path) || /^\d{12}\.dkr\.ecr\./.test(path);
    const isPath = path !== '' && !isAddress && !path.includes('{{resolve:');
    return isPath ? path : undefined;
}


/***/ }),

/***/ 57151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ stacksOf),
/* harmony export */   gA: () => (/* binding */ requiredCapabilities),
/* harmony export */   k8: () => (/* binding */ certainNeeds)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94024);
/* harmony import */ var _loops_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98958);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90240);
/* harmony import */ var _properties_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6680);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77404);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94383);
/* harmony import */ var _transforms_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13724);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(812);
/**
 * Which capabilities CloudFormation will ask for. Rules of its user guide, "Acknowledging IAM resources": any IAM
 * resource needs CAPABILITY_IAM, one with a custom name CAPABILITY_NAMED_IAM (which covers the first); macros and
 * transforms need CAPABILITY_AUTO_EXPAND. SAM's resources count for what the transform makes of them.
 */









/**
 * Exactly the capabilities that the stack needs with these parameters, those of nested stacks included, and why, in words
 * for people. A nested stack whose template is not here is given all three.
 */
function requiredCapabilities(unit) {
    const units = stacksOf(unit);
    const needs = [...units.flatMap(needsOfResources), ...units.flatMap(needsOfTransforms)];
    const capabilities = new Set(needs.flatMap(({ capabilities }) => capabilities));
    const nested = needs.some(({ capabilities }) => capabilities === UNKNOWN_CONTENT);
    if (capabilities.has(NAMED) && !nested)
        capabilities.delete(IAM);
    return {
        capabilities: [IAM, NAMED, AUTO_EXPAND].filter(capability => capabilities.has(capability)),
        because: needs.map(({ because }) => because),
    };
}
/** The unit and those below it that become stacks of this one: stack sets acknowledge for themselves. */
function stacksOf(unit) {
    const below = (0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesOf */ .F3)(unit.scope).flatMap(({ id, type }) => NESTED_STACKS.includes(type) ? (unit.nested.get(id) ?? []) : []);
    return [unit, ...below.flatMap(stacksOf)];
}
function needsOfResources({ scope, nested }) {
    const made = (0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesOf */ .F3)(scope).filter(resource => !(0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .isConditionFalse */ .r1)((0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeFor */ .aN)(scope, resource), resource.node));
    // How often they are repeated nobody knows, but not what they are.
    const stuck = (0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .stuckLoops */ .mv)(scope).flatMap(loop => writtenIn(loop.scope, loop.body));
    return [...made, ...stuck]
        .filter(({ id, type }) => !(NESTED_STACKS.includes(type) && nested.has(id)))
        .flatMap(resource => needOf(scope, resource) ?? []);
}
function needsOfTransforms({ scope }) {
    const whose = scope.path === '' ? 'the template' : `the template of ${scope.path}`;
    return (0,_transforms_js__WEBPACK_IMPORTED_MODULE_7__/* .transformsOf */ .R)(scope.template).map(name => need(`${whose} uses the transform ${name}`, AUTO_EXPAND));
}
/** The resources that a loop repeats, as they are written. */
function writtenIn(scope, body) {
    const { template } = scope;
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(template, body).flatMap(entry => {
        if ((0,_loops_js__WEBPACK_IMPORTED_MODULE_2__/* .loopName */ .cn)(entry.key) !== undefined)
            return writtenIn(scope, (0,_loops_js__WEBPACK_IMPORTED_MODULE_2__/* .loopParts */ .RZ)(entry.value).body);
        const type = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, entry.value, 'Type'));
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(entry.value) && type !== undefined ? [{ id: entry.key, type, node: entry.value, entry }] : [];
    });
}
/**
 * What CloudFormation surely asks for: not what a nested stack may hold, and of resources with a condition only those
 * whose condition is known to be true. `node` is where the resource is declared.
 */
function certainNeeds(scope) {
    return (0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .resourcesOf */ .F3)(scope).flatMap(resource => {
        const own = (0,_resources_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeFor */ .aN)(scope, resource);
        const condition = (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .conditionName */ .Hr)(own, resource.node);
        const isMade = condition === undefined || own.condition(condition) === true;
        // The place says which template it is.
        const needed = isMade ? needOf({ ...scope, path: '' }, resource) : undefined;
        if (needed === undefined || needed.capabilities === UNKNOWN_CONTENT)
            return [];
        return [{ ...needed, node: resource.entry.keyNode }];
    });
}
const IAM = 'CAPABILITY_IAM';
const NAMED = 'CAPABILITY_NAMED_IAM';
const AUTO_EXPAND = 'CAPABILITY_AUTO_EXPAND';
/** Types whose template belongs to this stack. */
const NESTED_STACKS = ['AWS::CloudFormation::Stack', 'AWS::Serverless::Application'];
const UNKNOWN_CONTENT = [IAM, NAMED, AUTO_EXPAND];
function need(because, ...capabilities) {
    return { capabilities, because };
}
function needOf(scope, resource) {
    const { type } = resource;
    const id = (0,_value_js__WEBPACK_IMPORTED_MODULE_8__/* .fullId */ .x)(scope, resource.id);
    if (IAM_NAMES.has(type))
        return needOfIam(scope, resource, IAM_NAMES.get(type));
    if (NESTED_STACKS.includes(type)) {
        return { capabilities: UNKNOWN_CONTENT, because: `${id} is a nested stack` };
    }
    const why = SAM_IAM.get(type)?.(scope, resource) ?? connectors(scope, resource);
    return why === undefined ? undefined : need(`${id} ${why}`, IAM);
}
/** IAM types with the property that gives them a custom name. A policy's PolicyName is no name in this sense. */
const IAM_NAMES = new Map([
    ['AWS::IAM::Role', 'RoleName'],
    ['AWS::IAM::User', 'UserName'],
    ['AWS::IAM::Group', 'GroupName'],
    ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
    ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
    ['AWS::IAM::Policy', undefined],
    ['AWS::IAM::RolePolicy', undefined],
    ['AWS::IAM::UserPolicy', undefined],
    ['AWS::IAM::GroupPolicy', undefined],
    ['AWS::IAM::AccessKey', undefined],
    ['AWS::IAM::UserToGroupAddition', undefined],
]);
function needOfIam(scope, resource, nameProperty) {
    const { template } = scope;
    const { type, node } = resource;
    const id = (0,_value_js__WEBPACK_IMPORTED_MODULE_8__/* .fullId */ .x)(scope, resource.id);
    const name = nameProperty === undefined ? undefined : (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, node, 'Properties', nameProperty);
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(name) || isNoValue(template, name))
        return need(`${id} is an ${type}`, IAM);
    return need(`${id} is an ${type} with a name of its own`, NAMED);
}
function isNoValue(template, node) {
    const call = (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionCall */ .N)(template, node);
    if (call?.name !== 'Ref')
        return false;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(call.argument) && call.argument.source === 'AWS::NoValue';
}
/** What the SAM transform adds IAM resources for, by type; the words complete "Orders …". */
const SAM_IAM = new Map([
    ['AWS::Serverless::Function', functionNeed],
    ['AWS::Serverless::StateMachine', stateMachineNeed],
    ['AWS::Serverless::GraphQLApi', () => 'makes IAM roles for its data sources'],
    ['AWS::Serverless::Connector', () => 'makes an IAM policy'],
    ['AWS::Serverless::CapacityProvider', roleUnless('OperatorRole')],
    ['AWS::Serverless::NetworkConnector', roleUnless('OperatorRole')],
    ['AWS::Serverless::MicrovmImage', roleUnless('BuildRoleArn')],
    ['AWS::Serverless::WebFunction', roleUnless('ExecutionRoleArn')],
]);
function roleUnless(property) {
    return ({ template }, resource) => (0,_properties_js__WEBPACK_IMPORTED_MODULE_4__/* .propertyOf */ .$r)(template, resource, property) === undefined ? 'makes an IAM role' : undefined;
}
function functionNeed({ template }, resource) {
    if ((0,_properties_js__WEBPACK_IMPORTED_MODULE_4__/* .propertyOf */ .$r)(template, resource, 'Role') === undefined)
        return 'makes an IAM role';
    const preference = (0,_properties_js__WEBPACK_IMPORTED_MODULE_4__/* .propertyOf */ .$r)(template, resource, 'DeploymentPreference')?.value;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(preference) && (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)(template, preference, 'Role') === undefined) {
        return 'makes an IAM role for its deployments';
    }
    const scheduled = eventsOf(template, resource).some(({ type, properties }) => type === 'ScheduleV2' && (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)(template, properties, 'RoleArn') === undefined);
    return scheduled ? 'makes an IAM role for its schedule' : undefined;
}
function stateMachineNeed({ template }, resource) {
    if ((0,_properties_js__WEBPACK_IMPORTED_MODULE_4__/* .propertyOf */ .$r)(template, resource, 'Role') === undefined)
        return 'makes an IAM role';
    const started = eventsOf(template, resource).some(({ properties }) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)(template, properties, 'RoleArn') === undefined &&
        (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)(template, properties, 'Role') === undefined);
    return started ? 'makes an IAM role for its events' : undefined;
}
function connectors({ template }, { node }) {
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, node, 'Connectors'))
        ? undefined
        : 'makes an IAM policy for its connectors';
}
function eventsOf(template, { node }) {
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(template, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, node, 'Properties', 'Events')).map(({ value }) => ({
        type: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, value, 'Type')),
        properties: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, value, 'Properties'),
    }));
}


/***/ }),

/***/ 62390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IJ: () => (/* binding */ branchesOf),
  _3: () => (/* binding */ evaluate),
  fT: () => (/* binding */ expand)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(94024);
// EXTERNAL MODULE: ./.build/template/loops.js
var loops = __webpack_require__(98958);
// EXTERNAL MODULE: ./.build/template/nodes.js
var template_nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/value.js
var template_value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/json-text.js
/** `Fn::ToJsonString`: a node as JSON text. Numbers, booleans and null keep their kinds, expressions give texts. */





/** The text; an Unknown when any part of it is not known. `tagged`: the node's own tag is spent. */
function jsonText(scope, node, tagged, evaluate) {
    const target = (0,template_nodes/* follow */.e6)(scope.template, node);
    if (!tagged && (0,functions/* functionCall */.N)(scope.template, target) !== undefined) {
        const value = evaluate(scope, target);
        return value instanceof template_value/* Unknown */.$ ? value : valueText(value);
    }
    if ((0,dist/* isMap */.jh)(target))
        return mapText(scope, target, evaluate);
    if ((0,dist/* isSeq */.oP)(target)) {
        const items = (0,template_nodes/* itemsOf */.S3)(scope.template, target).map(item => jsonText(scope, item, false, evaluate));
        return together(items, texts => `[${texts.join(',')}]`);
    }
    return (0,dist/* isScalar */.jn)(target) ? scalarText(scope, target) : 'null';
}
function mapText(scope, map, evaluate) {
    const { entries, stuck } = (0,loops/* expandLoops */.oD)(scope, map, evaluate);
    if (stuck[0] !== undefined)
        return stuck[0].why;
    const pairs = entries.map(({ key, entry, scope: inner }) => {
        const text = jsonText(inner, entry.value, false, evaluate);
        return text instanceof template_value/* Unknown */.$ ? text : `${JSON.stringify(key)}:${text}`;
    });
    return together(pairs, texts => `{${texts.join(',')}}`);
}
function scalarText(scope, node) {
    if ((0,template_nodes/* isAbsent */.W0)(node))
        return 'null';
    const { value } = node;
    if (typeof value === 'boolean' || Number.isFinite(value))
        return String(value);
    return JSON.stringify((0,loops/* loopedText */.d)(scope, (0,template_nodes/* plainText */.wh)(node) ?? ''));
}
function valueText(value) {
    if (value === undefined)
        return 'null';
    if (typeof value === 'string')
        return JSON.stringify(value);
    if (value instanceof Map) {
        return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${valueText(item)}`).join(',')}}`;
    }
    return Array.isArray(value) ? `[${value.map(valueText).join(',')}]` : 'null';
}
function together(parts, join) {
    const unknown = parts.find(part => part instanceof template_value/* Unknown */.$);
    return unknown ?? join(parts.filter(part => typeof part === 'string'));
}

;// CONCATENATED MODULE: ./.build/template/value-functions.js
/** CloudFormation's functions of values that are known: text and lists in, text and lists out. */

/** By name, with the number of arguments; one argument is the whole of what stands behind the name. */
const VALUE_FUNCTIONS = new Map([
    ['Fn::Join', { arguments: 2, apply: join }],
    ['Fn::Split', { arguments: 2, apply: split }],
    ['Fn::Base64', { arguments: 1, apply: base64 }],
    ['Fn::Length', { arguments: 1, apply: value_functions_length }],
]);
function join([delimiter, list]) {
    if (typeof delimiter !== 'string' || !Array.isArray(list))
        return malformed('Fn::Join');
    return list.every(item => typeof item === 'string') ? list.join(delimiter) : malformed('Fn::Join');
}
function split([delimiter, text]) {
    return typeof delimiter === 'string' && typeof text === 'string'
        ? text.split(delimiter)
        : malformed('Fn::Split');
}
function base64([text]) {
    return typeof text === 'string' ? Buffer.from(text).toString('base64') : malformed('Fn::Base64');
}
function value_functions_length([list]) {
    return Array.isArray(list) ? String(list.length) : malformed('Fn::Length');
}
/** What a function with arguments of another shape comes to. */
function malformed(name) {
    return new template_value/* Unknown */.$(`the arguments of ${name} are not as CloudFormation expects them`);
}

;// CONCATENATED MODULE: ./.build/template/evaluate.js
/** Works out expressions. Total: what has no value here is an Unknown with the reason, never an exception. */







/** The entries of a map as CloudFormation sees them: those of loops once a turn. */
function expand(scope, map) {
    return (0,loops/* expandLoops */.oD)(scope, map, evaluate);
}
/** The value of a node with the scope's parameters. */
function evaluate(scope, node) {
    const call = (0,functions/* functionCall */.N)(scope.template, node);
    return call === undefined ? data(scope, node) : evaluateCall(scope, call);
}
function evaluateCall(scope, call) {
    const evaluateFunction = FUNCTIONS.get(call.name);
    if (evaluateFunction !== undefined)
        return evaluateFunction(scope, call);
    const pure = VALUE_FUNCTIONS.get(call.name);
    if (pure === undefined)
        return new template_value/* Unknown */.$(`only CloudFormation knows ${call.name}`);
    const values = pure.arguments === 1 ? [argumentValue(scope, call)] : argumentsOf(scope, call, pure.arguments);
    const known = [];
    for (const value of values) {
        if (value instanceof template_value/* Unknown */.$)
            return withoutResource(value);
        known.push(value);
    }
    return pure.apply(known);
}
/** What is made of a resource's name is not that name any more. */
function withoutResource({ reason, parameter }) {
    return new template_value/* Unknown */.$(reason, parameter);
}
/** The argument as a value: of a tagged node, what stands behind the tag. */
function argumentValue(scope, { argument, tagged }) {
    if (!tagged)
        return evaluate(scope, argument);
    const inner = (0,functions/* longForm */.J)(scope.template, argument);
    return inner === undefined ? data(scope, argument) : evaluateCall(scope, inner);
}
function data(scope, node) {
    const target = (0,template_nodes/* follow */.e6)(scope.template, node);
    if ((0,template_nodes/* isAbsent */.W0)(target))
        return undefined;
    if ((0,dist/* isScalar */.jn)(target))
        return (0,loops/* loopedText */.d)(scope, (0,template_nodes/* textOf */.b6)(target));
    if ((0,dist/* isSeq */.oP)(target))
        return listOf(scope, (0,template_nodes/* itemsOf */.S3)(scope.template, target));
    return (0,dist/* isMap */.jh)(target) ? mapOf(scope, target) : undefined;
}
function listOf(scope, nodes) {
    const values = [];
    for (const node of nodes) {
        const value = evaluate(scope, node);
        if (value instanceof template_value/* Unknown */.$)
            return value;
        if (value !== undefined)
            values.push(value);
    }
    return values;
}
function mapOf(scope, map) {
    const values = new Map();
    const { entries, stuck } = expand(scope, map);
    for (const { key, entry, scope: inner } of entries) {
        const value = evaluate(inner, entry.value);
        if (value instanceof template_value/* Unknown */.$)
            return value;
        if (value !== undefined)
            values.set(key, value);
    }
    return stuck[0]?.why ?? values;
}
const FUNCTIONS = new Map([
    ['Ref', (scope, call) => reference(scope, argumentValue(scope, call))],
    ['Fn::GetAtt', getAttribute],
    ['Fn::Sub', substitute],
    ['Fn::Select', evaluate_select],
    ['Fn::FindInMap', findInMap],
    ['Fn::If', choose],
    ['Fn::Transform', include],
    ['Fn::ToJsonString', (scope, { argument, tagged }) => jsonText(scope, argument, tagged, evaluate)],
]);
function reference(scope, name) {
    if (name instanceof template_value/* Unknown */.$)
        return name;
    if (typeof name !== 'string')
        return malformed('Ref');
    const variable = (0,loops/* loopValue */.Iz)(scope, name);
    if (variable !== undefined)
        return variable;
    if (scope.parameters.has(name))
        return scope.parameters.get(name);
    const type = scope.typeOf(name);
    return type === undefined
        ? new template_value/* Unknown */.$(`nothing here is named ${name}`)
        : new template_value/* Unknown */.$(`only CloudFormation knows what ${name} will be`, undefined, {
            id: (0,template_value/* fullId */.x)(scope, name),
            type,
        });
}
/** What a local file that AWS::Include names says; other transforms are CloudFormation's. */
function include(scope, { argument, name }) {
    const transform = (0,template_nodes/* follow */.e6)(scope.template, argument);
    const file = (0,dist/* isMap */.jh)(transform) ? scope.template.included.arguments.get(transform) : undefined;
    return file === undefined
        ? new template_value/* Unknown */.$(`only CloudFormation knows ${name}`)
        : evaluate(scope, file.document.contents);
}
/** `A.B`, or a list of `A` and `B`; attributes may have dots themselves. */
function getAttribute(scope, call) {
    const written = argumentValue(scope, call);
    if (written instanceof template_value/* Unknown */.$)
        return written;
    const parts = Array.isArray(written) ? written : [written];
    return parts.every(part => typeof part === 'string')
        ? attribute(scope, parts.join('.'))
        : malformed(call.name);
}
function attribute(scope, name) {
    const [id = '', ...rest] = name.split('.');
    if (rest[0] === 'Outputs') {
        const output = scope.output(id, rest.slice(1).join('.'));
        if (output !== undefined)
            return output.value;
    }
    const type = scope.typeOf(id);
    const resource = type === undefined ? undefined : { id: (0,template_value/* fullId */.x)(scope, id), type };
    return new template_value/* Unknown */.$(`only CloudFormation knows ${name}`, undefined, resource);
}
/** `${Name}` is a variable of the call or a reference; `${!Name}` is the text `${Name}`. */
function substitute(scope, call) {
    const [first, variables] = (0,dist/* isSeq */.oP)(call.argument) ? (0,template_nodes/* itemsOf */.S3)(scope.template, call.argument) : [call.argument];
    const pattern = first === call.argument ? argumentValue(scope, call) : evaluate(scope, first);
    if (typeof pattern !== 'string')
        return pattern instanceof template_value/* Unknown */.$ ? pattern : malformed('Fn::Sub');
    const [, only] = /^\$\{([^{}!]+)\}$/.exec(pattern) ?? [];
    if (only !== undefined)
        return textOnly(variable(scope, variables, only.trim()), only);
    let unknown;
    const text = pattern.replace(/\$\{([^{}]*)\}/g, (_whole, written) => {
        if (written.startsWith('!'))
            return `\${${written.slice(1)}}`;
        const value = variable(scope, variables, written.trim());
        if (typeof value === 'string')
            return value;
        unknown ??= value instanceof template_value/* Unknown */.$ ? withoutResource(value) : notText(written);
        return '';
    });
    return unknown ?? text;
}
function textOnly(value, written) {
    return typeof value === 'string' || value instanceof template_value/* Unknown */.$ ? value : notText(written);
}
function notText(written) {
    return new template_value/* Unknown */.$(`${written} is not text`);
}
function variable(scope, variables, name) {
    const own = (0,template_nodes/* entryOf */.Ms)(scope.template, variables, name);
    if (own !== undefined)
        return evaluate(scope, own.value);
    return name.includes('.') ? attribute(scope, name) : reference(scope, name);
}
/** Of a list that is written out, only the chosen item has to be known. */
function evaluate_select(scope, call) {
    const [indexNode, listNode] = (0,template_nodes/* itemsOf */.S3)(scope.template, call.argument);
    const index = evaluate(scope, indexNode);
    if (index instanceof template_value/* Unknown */.$)
        return index;
    const written = (0,functions/* functionCall */.N)(scope.template, listNode) === undefined ? (0,template_nodes/* itemsOf */.S3)(scope.template, listNode) : [];
    const chosen = written[Number(index)];
    if (chosen !== undefined)
        return evaluate(scope, chosen);
    const list = evaluate(scope, listNode);
    if (list instanceof template_value/* Unknown */.$)
        return list;
    return (Array.isArray(list) ? list[Number(index)] : undefined) ?? malformed(call.name);
}
function findInMap(scope, call) {
    const [, , , options] = (0,template_nodes/* itemsOf */.S3)(scope.template, call.argument);
    const keys = argumentsOf(scope, call, 3);
    const names = [];
    for (const key of keys) {
        if (key instanceof template_value/* Unknown */.$)
            return key;
        if (typeof key !== 'string')
            return malformed(call.name);
        names.push(key);
    }
    const { template } = scope;
    const found = (0,template_nodes/* valueAt */.fK)(template, template.document.contents, 'Mappings', ...names);
    // Mappings stand outside the loop that looks into them.
    if (found !== undefined)
        return evaluate({ ...scope, loop: [] }, found);
    const fallback = (0,template_nodes/* entryOf */.Ms)(template, options, 'DefaultValue');
    if (fallback !== undefined)
        return evaluate(scope, fallback.value);
    return new template_value/* Unknown */.$(`Mappings has no ${names.join('.')}`);
}
function choose(scope, call) {
    const branches = branchesOf(scope, call);
    if (branches === undefined)
        return malformed(call.name);
    return branches.chosen instanceof template_value/* Unknown */.$ ? branches.chosen : evaluate(scope, branches.chosen.node);
}
/** The branches of a Fn::If, and the one that its condition chooses; undefined when it is no proper Fn::If. */
function branchesOf(scope, call) {
    if (call?.name !== 'Fn::If')
        return undefined;
    const [condition, whenTrue, whenFalse] = (0,template_nodes/* itemsOf */.S3)(scope.template, call.argument);
    if (!(0,dist/* isScalar */.jn)(condition) || whenFalse === undefined)
        return undefined;
    const value = scope.condition((0,loops/* loopedText */.d)(scope, (0,template_nodes/* textOf */.b6)(condition)));
    const chosen = value instanceof template_value/* Unknown */.$ ? value : { node: value ? whenTrue : whenFalse };
    return { chosen, all: [whenTrue, whenFalse] };
}
function argumentsOf(scope, call, count) {
    const nodes = (0,template_nodes/* itemsOf */.S3)(scope.template, call.argument);
    return Array.from({ length: count }, (_, index) => evaluate(scope, nodes[index]));
}


/***/ }),

/***/ 94486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ resourceTypes),
/* harmony export */   QF: () => (/* binding */ resourcePlace),
/* harmony export */   gA: () => (/* reexport safe */ _capabilities_js__WEBPACK_IMPORTED_MODULE_4__.gA),
/* harmony export */   vc: () => (/* binding */ declaredParameters)
/* harmony export */ });
/* unused harmony export usesTransform */
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90240);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77404);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83639);
/* harmony import */ var _transforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13724);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(812);
/* harmony import */ var _capabilities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57151);
/** What others want to know of a template: its parameters, its resources, what it asks of CloudFormation. */






function declaredParameters(template) {
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(template, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(template, template.document.contents, 'Parameters')).map(entry => {
        const text = (key) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(template, entry.value, key));
        const initial = text('Default');
        const pattern = text('AllowedPattern');
        const allowed = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(template, entry.value, 'AllowedValues');
        return {
            name: entry.key,
            type: text('Type') ?? 'String',
            hasDefault: initial !== undefined,
            ...(initial === undefined ? {} : { default: initial }),
            noEcho: /^(true|yes|on)$/i.test(text('NoEcho') ?? ''),
            ...(allowed === undefined ? {} : { allowedValues: textsOf(template, allowed) }),
            ...(pattern === undefined ? {} : { allowedPattern: pattern }),
            place: (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(template, entry.keyNode),
        };
    });
}
function textsOf(template, list) {
    return (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(template, list).flatMap(item => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(item) ?? []);
}
/**
 * Where a resource, by full id, is declared: with a property such as `/Properties/Tags/0/Key`, as much of that path as is
 * written. Resources that SAM makes for others (`OrdersRole`) are where those are declared. Undefined for unknown ids.
 */
function resourcePlace(scope, id, property = '') {
    const { template } = scope;
    const all = (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .resourcesOf */ .F3)(scope).map(resource => ({ ...resource, id: (0,_value_js__WEBPACK_IMPORTED_MODULE_5__/* .fullId */ .x)(scope, resource.id) }));
    const found = all.find(resource => resource.id === id);
    if (found === undefined) {
        const owners = all.filter(resource => id.startsWith(resource.id) && !id.slice(resource.id.length).includes('/'));
        const owner = owners.sort((a, b) => b.id.length - a.id.length)[0];
        return owner === undefined ? undefined : (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(template, owner.entry.keyNode);
    }
    let { keyNode, value } = found.entry;
    for (const key of property.split('/').filter(part => part !== '')) {
        const entry = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(template, value, key);
        const item = entry === undefined ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(template, value)[Number(key)] : undefined;
        if (entry === undefined && item === undefined)
            break;
        keyNode = entry?.keyNode ?? item;
        value = entry?.value ?? item;
    }
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(template, keyNode);
}
/** The type of each resource of a template, by full id. */
function resourceTypes(scope) {
    return new Map((0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .resourcesOf */ .F3)(scope).map(({ id, type }) => [(0,_value_js__WEBPACK_IMPORTED_MODULE_5__/* .fullId */ .x)(scope, id), type]));
}
/** Whether CloudFormation will run a transform or macro over the template. */
function usesTransform(template) {
    return transformsOf(template).length > 0;
}


/***/ }),

/***/ 94024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ longForm),
/* harmony export */   N: () => (/* binding */ functionCall)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90240);
/** Recognises CloudFormation's functions in both spellings: `!Sub x` and `Fn::Sub: x`. */


/** The call that a node is; undefined for plain data. */
function functionCall(template, node) {
    const target = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(template, node);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(target) && (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isFunctionTag */ .hX)(target.tag)) {
        return { name: longName(String(target.tag)), argument: target, tagged: true };
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target) ? longForm(template, target) : undefined;
}
/** A map with the single key `Ref` or `Fn::…`: the long form, also behind a spent tag. */
function longForm(template, map) {
    const target = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(template, map);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target) || target.items.length !== 1)
        return undefined;
    const [pair] = target.items;
    if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(pair?.key) === 'Fn::Transform') {
        return { name: 'Fn::Transform', argument: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .follow */ .e6)(template, pair?.value), tagged: false };
    }
    const [entry] = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(template, target);
    if (entry === undefined || !(entry.key === 'Ref' || entry.key.startsWith('Fn::')))
        return undefined;
    return { name: entry.key, argument: entry.value, tagged: false };
}
function longName(tag) {
    const name = tag.slice(1);
    return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}


/***/ }),

/***/ 98958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ loopValue),
/* harmony export */   OV: () => (/* binding */ MAX_TURNS),
/* harmony export */   RZ: () => (/* binding */ loopParts),
/* harmony export */   cn: () => (/* binding */ loopName),
/* harmony export */   d: () => (/* binding */ loopedText),
/* harmony export */   oD: () => (/* binding */ expandLoops)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90240);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(812);
/**
 * `Fn::ForEach` of AWS::LanguageExtensions: a map with loops in it as the map that CloudFormation makes of it. In keys
 * and values `${Name}` and `&{Name}` give way to the value of the turn (CloudFormation user guide, Fn::ForEach).
 */



/** Turns that the loops of one template may take together; loops in loops multiply. */
const MAX_TURNS = 10_000;
const LOOP = /^Fn::ForEach::(.+)$/s;
/** The name of the loop that a key begins: `Topics` of `Fn::ForEach::Topics`. */
function loopName(key) {
    return LOOP.exec(key)?.[1];
}
/** The entries of a map, those of its loops once a turn, in their order. `evaluate` works out collections. */
function expandLoops(scope, map, evaluate) {
    const expanded = { entries: [], stuck: [] };
    collect({ scope, evaluate }, map, expanded);
    return expanded;
}
function collect(context, map, into) {
    const { scope } = context;
    for (const entry of (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(scope.template, map)) {
        const name = loopName(entry.key);
        if (name === undefined)
            into.entries.push({ key: loopedText(scope, entry.key, true), entry, scope });
        else
            collectTurns(context, name, entry, into);
    }
}
function collectTurns(context, name, entry, into) {
    const { scope } = context;
    const { identifiers, collection, body } = loopParts(entry.value);
    const turns = identifiers === undefined ? MALFORMED : turnsOf(context, collection, identifiers.length);
    if (identifiers === undefined || turns instanceof _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$) {
        into.stuck.push({ entry, collection, body, scope, why: turns instanceof _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$ ? turns : MALFORMED });
        return;
    }
    for (const values of turns) {
        const steps = identifiers.map((identifier, at) => ({ name, identifier, ...bound(values[at]) }));
        collect({ ...context, scope: { ...scope, loop: [...scope.loop, ...steps] } }, body, into);
    }
}
const MALFORMED = new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$('a loop is a list of a name, a collection and a map');
/** The three parts of a loop; `identifiers` is undefined when it has another form. */
function loopParts(value) {
    const [variables, collection, body, more] = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [];
    const identifiers = namesOf(variables);
    const isSound = identifiers !== undefined && more === undefined && body !== undefined;
    return isSound ? { identifiers, collection, body } : { collection, body };
}
/** One name, or a list of at least two: the newer form, as cfn-lint has it. */
function namesOf(node) {
    const names = ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items : [node]).map(item => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(item) : undefined);
    const sound = names.filter(name => name !== undefined).filter(name => /^\w+$/.test(name));
    const isComplete = sound.length === names.length && new Set(sound).size === names.length;
    return isComplete && (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || names.length > 1) ? sound : undefined;
}
/** The values of the variables, turn by turn. */
function turnsOf({ scope, evaluate }, collection, count) {
    const values = evaluate(scope, collection);
    if (values instanceof _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$)
        return values;
    const turns = count === 1 ? singles(values) : tuples(values, count);
    if (turns instanceof _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$)
        return turns;
    scope.turns.left -= turns.length;
    return scope.turns.left < 0 ? TOO_MANY : turns;
}
function singles(values) {
    if (!Array.isArray(values))
        return new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$('it is not a list');
    const isText = values.every(value => typeof value === 'string');
    return isText ? values.map(value => [value]) : new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$('its items are not all text');
}
/** A list of lists, or the entries of a map. */
function tuples(values, count) {
    if (values instanceof Map) {
        return count === 2 ? [...values] : new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$('a map has two: its keys and their values');
    }
    if (!Array.isArray(values))
        return new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$('it is neither a list nor a map');
    const isFit = values.every(item => Array.isArray(item) && item.length === count);
    return isFit ? values : new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$(`its items are not all lists of ${count}`);
}
function bound(value) {
    if (typeof value === 'string' || value === undefined)
        return { value: value ?? '' };
    return { value: JSON.stringify(value, asJson), data: value };
}
const asJson = (_key, value) => value instanceof Map ? Object.fromEntries(value) : value;
const TOO_MANY = new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Unknown */ .$(`the loops of this template take more than ${MAX_TURNS.toLocaleString('en-US')} turns`);
/** What a loop variable stands for; undefined for other names. */
function loopValue(scope, name) {
    const step = stepOf(scope, name);
    return step?.data ?? step?.value;
}
/** The text of a loop variable; undefined for other names, and where it stands for a list or a map. */
function loopVariable(scope, name) {
    const step = stepOf(scope, name);
    return step?.data === undefined ? step?.value : undefined;
}
function stepOf({ loop }, name) {
    return loop.findLast(step => step.identifier === name);
}
/**
 * Text with the loop variables put in. `&{Name}` is for logical ids of values with other characters: in names
 * (`isName`) it leaves these out.
 */
function loopedText(scope, text, isName = false) {
    if (scope.loop.length === 0 || !text.includes('{'))
        return text;
    return text.replace(/([$&])\{(\w+)\}/g, (whole, sign, name) => {
        const value = loopVariable(scope, name);
        if (value === undefined)
            return whole;
        return sign === '&' && isName ? value.replace(/[^A-Za-z0-9]/g, '') : value;
    });
}


/***/ }),

/***/ 11725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ nestedFile)
/* harmony export */ });
/* unused harmony export MAX_NESTED_DEPTH */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72046);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15607);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83639);
/** Whether a nested template can be read where a stack says it is. */




/** Templates inside each other. CloudFormation names no limit; a chain this long is a mistake. */
const MAX_NESTED_DEPTH = 20;
/** The absolute path of the file. Throws a Failure (user): not there, no file, outside the project, in a circle, too deep. */
function nestedFile(named) {
    const { template, path, node, what, id, allowedRoots, chain } = named;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(template.file), path);
    const refuse = (problem, remedy) => new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `${what} is ${path}, but ${problem}`, {
        place: (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(template, node),
        artifact: id,
        remedy,
    });
    const stat = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .statOf */ ._N)(file);
    if (stat === undefined) {
        const near = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestSibling */ .Fe)(file);
        throw refuse(`nothing is at ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(file)}`, near === undefined ? 'Create it, or correct the path.' : `Did you mean ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(near)}?`);
    }
    if (!stat.isFile())
        throw refuse('that is not a file', 'Name the file itself.');
    const real = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .realPathOf */ .dN)(file);
    if (allowedRoots !== undefined && !allowedRoots.some(root => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isInside */ .FK)(root, real))) {
        throw refuse(`that lies outside the project: ${(0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(real)}`, 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.');
    }
    const start = chain.findIndex(above => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .realPathOf */ .dN)(above) === real);
    if (start !== -1) {
        const circle = [...chain.slice(start), file].map(above => (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(above));
        throw refuse(`these templates nest each other: ${circle.join(' → ')}`, 'Break the circle.');
    }
    if (chain.length > MAX_NESTED_DEPTH) {
        throw refuse(`more than ${MAX_NESTED_DEPTH} templates are nested in each other there`, 'Flatten them.');
    }
    return file;
}


/***/ }),

/***/ 90240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   hX: () => (/* binding */ isFunctionTag),
/* harmony export */   iw: () => (/* binding */ forgetEntries),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   yJ: () => (/* binding */ isMergeKey)
/* harmony export */ });
/* unused harmony export mergeSources */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83639);
/**
 * Reading nodes the way CloudFormation's tools do: aliases followed, merge keys (`<<`) applied, keys as text.
 * Nothing here turns user data into plain objects, so `__proto__` is a key like any other.
 */


/** The node behind an alias (however many), or the node itself. */
function follow(template, node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerOf */ .bf)(template, node).anchored.get(node) : node;
}
/** All entries of a map, own ones before merged ones, each key once; empty for anything that is not a map. */
function entriesOf(template, node) {
    return [...indexOf(template, follow(template, node)).values()];
}
/** One entry of a map. */
function entryOf(template, node, key) {
    return indexOf(template, follow(template, node)).get(key);
}
/** Documents don't change, and maps are asked often: 10,000 resources look into one map of conditions. */
const indexes = new WeakMap();
const NO_ENTRIES = new Map();
/** For the reader of includes: the map has gained entries since somebody looked. */
function forgetEntries(map) {
    indexes.delete(map);
}
function indexOf(template, map) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
        return NO_ENTRIES;
    const known = indexes.get(map);
    if (known !== undefined)
        return known;
    const entries = new Map();
    collect(template, map, false, entries);
    indexes.set(map, entries);
    return entries;
}
function collect(template, map, merged, into) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
        return;
    const included = template.included.maps.get(map) ?? [];
    const isPlaceholder = included.length > 0 && map.tag === '!Transform';
    const merges = [];
    for (const pair of isPlaceholder ? [] : map.items) {
        const keyNode = follow(template, pair.key);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(keyNode))
            continue;
        const key = textOf(keyNode);
        if (isMergeKey(pair))
            merges.push(pair.value);
        else if (key === 'Fn::Transform' && included.length > 0)
            continue;
        else if (!into.has(key))
            into.set(key, { key, keyNode, value: follow(template, pair.value), pair, merged });
    }
    for (const merge of merges) {
        for (const source of mergeSources(template, merge))
            collect(template, source, true, into);
    }
    for (const source of included)
        collect(template, source, true, into);
}
/** The maps that `<<: *a` or `<<: [*a, *b]` names, the first of which wins (YAML's merge key). */
function mergeSources(template, value) {
    const source = follow(template, value);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(source) ? source.items.map(item => follow(template, item)) : [source];
}
/** Whether the pair is YAML's merge key: a plain `<<`. */
function isMergeKey(pair) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<';
}
/** The value at a path of keys, aliases and merges applied; undefined where the path ends early. */
function valueAt(template, node, ...path) {
    let value = follow(template, node);
    for (const key of path)
        value = entryOf(template, value, key)?.value;
    return value;
}
/** The text of a scalar as it was written, quotes and folding undone: `012345678901` keeps its zero. */
function textOf(scalar) {
    return scalar.source ?? String(scalar.value ?? '');
}
/** Whether a value is absent: nothing written, or an explicit null. */
function isAbsent(node) {
    return node === undefined || node === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null);
}
/** The text of a scalar that is there; undefined for null, maps, lists and intrinsics. */
function plainText(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !isAbsent(node) && !isFunctionTag(node.tag) ? textOf(node) : undefined;
}
/** Items of a list with aliases followed; empty for anything else. */
function itemsOf(template, node) {
    const list = follow(template, node);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list) ? list.items.map(item => follow(template, item)) : [];
}
/** Whether the tag is one of CloudFormation's short forms: `!Sub`. */
function isFunctionTag(tag) {
    return tag !== undefined && /^!./.test(tag);
}
/** The resources that are written out, in their order: not those that `Fn::ForEach::…` and `Fn::Transform` make. */
function resourcesOf(template) {
    return entriesOf(template, valueAt(template, template.document.contents, 'Resources')).flatMap(entry => {
        const type = plainText(valueAt(template, entry.value, 'Type'));
        if (entry.key.startsWith('Fn::') || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(entry.value) || type === undefined)
            return [];
        return [{ id: entry.key, type, node: entry.value, entry }];
    });
}


/***/ }),

/***/ 6680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ propertyOf),
/* harmony export */   GM: () => (/* binding */ listProperty),
/* harmony export */   YE: () => (/* binding */ globalsFor)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90240);
/** Properties of a resource as SAM sees them: the resource's own, else those of the Globals section. */


/** Sections of Globals by type (SAM's specification). */
const GLOBALS = new Map([
    ['AWS::Serverless::Function', 'Function'],
    ['AWS::Serverless::LayerVersion', 'LayerVersion'],
    ['AWS::Serverless::Api', 'Api'],
    ['AWS::Serverless::HttpApi', 'HttpApi'],
    ['AWS::Serverless::StateMachine', 'StateMachine'],
    ['AWS::Serverless::CapacityProvider', 'CapacityProvider'],
    ['AWS::Serverless::NetworkConnector', 'NetworkConnector'],
    ['AWS::Serverless::MicrovmImage', 'MicrovmImage'],
]);
/** The entry that sets a property, in the resource or in Globals; an empty one counts as not there. */
function propertyOf(template, resource, name) {
    const own = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(template, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, resource.node, 'Properties'), name);
    if (own !== undefined && !(0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(own.value))
        return own;
    const global = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(template, globalsFor(template, resource.type), name);
    return global === undefined || (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(global.value) ? undefined : global;
}
/** The map of Globals that serves a type. */
function globalsFor(template, type) {
    const section = GLOBALS.get(type);
    return section === undefined ? undefined : (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, template.document.contents, 'Globals', section);
}
/** Nodes of a list property. SAM appends a resource's own list to that of Globals. */
function listProperty(template, resource, name) {
    const own = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, resource.node, 'Properties', name);
    const global = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, globalsFor(template, resource.type), name);
    return [global, own].flatMap(list => {
        if ((0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(list))
            return [];
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list) && !(0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .isFunctionTag */ .hX)(list.tag) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(template, list) : [list];
    });
}


/***/ }),

/***/ 32744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QC: () => (/* binding */ parseTemplate),
  xV: () => (/* binding */ readTemplate)
});

// UNUSED EXPORTS: MAX_TEMPLATE_BYTES, placeOf

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
;// CONCATENATED MODULE: ./.build/template/parse-yaml.js
/**
 * Text → YAML document, with an end to what hostile text can cost: the first error stops the work, depth is watched
 * while parsing (the composer after it is recursive), and a second document is refused as soon as it begins.
 */

/** Collections inside each other (interface §7). */
const MAX_DEPTH = 100;
/** What is wrong with the text, and where: an offset in UTF-16 units. */
class TextError extends Error {
    offset;
    remedy;
    constructor(message, offset, remedy) {
        super(message);
        this.offset = offset;
        this.remedy = remedy;
    }
}
/**
 * Parses one YAML document; undefined when the text holds none (empty, or comments only). With `lenient` the parser's
 * own errors don't count: for text that is known to be valid JSON. Throws a TextError for the first mistake.
 */
function parseYaml(text, lenient = false) {
    const parser = new dist/* Parser */.iX();
    const composer = new FirstErrorComposer(lenient);
    const documents = [];
    const take = (found) => {
        for (const document of found)
            documents.push(document);
        if (documents.length > 1)
            refuseSecond(documents);
    };
    composer.watch(() => {
        for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
            if (lexeme[0] === '"' || lexeme[0] === "'")
                composer.lastQuote = parser.offset;
            for (const token of parser.next(lexeme))
                take(composer.next(token));
            // The document itself is on the stack too, and a scalar on top of the collections.
            if (parser.stack.length > MAX_DEPTH + 2)
                refuseDepth(parser.offset);
        }
        for (const token of parser.end())
            take(composer.next(token));
        take(composer.end(false, text.length));
    });
    return documents[0];
}
/**
 * The library collects errors and goes on: half a million of them in a bad megabyte, each with a stack. This one keeps
 * the first and stops; warnings (tags are checked by us) are not even made.
 */
class FirstErrorComposer extends dist/* Composer */.Dk {
    lastQuote = 0;
    #first;
    constructor(lenient) {
        super({ uniqueKeys: false, logLevel: 'silent', stringKeys: false });
        const onError = (source, code, message, warning) => {
            if (warning === true || lenient)
                return;
            this.#first ??= this.#error(offsetOf(source), code, message);
            throw this.#first;
        };
        // Private in the library's types; __tests__/template/hostile.test.ts notices when an update renames it.
        Object.assign(this, { onError });
    }
    /** Runs the work; whatever the library made of our first error on its way up, the first is what is thrown. */
    watch(work) {
        try {
            work();
        }
        catch (error) {
            throw this.#first ?? error;
        }
    }
    #error(offset, code, message) {
        if (code === 'MISSING_CHAR' && message.endsWith('quote')) {
            return new TextError('a quoted text that starts here never ends', this.lastQuote, 'Add the closing quote.');
        }
        const known = WORDS[code];
        const [line = code] = message.split('\n');
        return new TextError(known?.message ?? `YAML: ${line}`, offset, known?.remedy ?? 'Correct the YAML there.');
    }
}
/** Where the library's own words leave people alone. */
const WORDS = {
    TAB_AS_INDENT: {
        message: 'a tab indents this line',
        remedy: 'Indent with spaces: YAML allows no tabs there.',
    },
    BLOCK_AS_IMPLICIT_KEY: {
        message: 'a mapping cannot begin inside a value',
        remedy: "Quote the value when its ':' is text, or put the key on a line of its own, indented.",
    },
    RESOURCE_EXHAUSTION: { message: 'the text nests too deeply', remedy: 'Flatten it.' },
};
function offsetOf(source) {
    if (typeof source === 'number')
        return source;
    if (Array.isArray(source))
        return Number(source[0]);
    if (typeof source === 'object' && source !== null && 'offset' in source)
        return Number(source.offset);
    return 0;
}
function refuseSecond(documents) {
    const second = documents[1];
    throw new TextError('one YAML document expected, a second one begins here', second?.range[0] ?? 0, 'Keep one template in a file.');
}
function refuseDepth(offset) {
    throw new TextError(`more than ${MAX_DEPTH} levels of nesting`, offset, 'Flatten the template.');
}

// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(83639);
;// CONCATENATED MODULE: ./.build/template/check-document.js
/**
 * What is checked of every node, in one linear walk: tags, duplicate keys, and what aliases would unfold to.
 * The library's own check of keys is quadratic, and its alias budget refuses innocent templates.
 */





/** Nodes that may be reached through aliases, each as often as it is reached (interface §7). */
const MAX_ALIASED_NODES = 10_000;
/** More of one kind would bury the first. */
const MAX_PROBLEMS = 20;
/** Walks a document once. `lineOf` turns an offset into a line number for messages that name two lines. */
function checkDocument(document, text, lineOf) {
    const check = new DocumentCheck(text, lineOf);
    check.visit(document.contents, []);
    return check;
}
const SCALAR = { nodes: 1, levels: 0 };
class DocumentCheck {
    problems = [];
    anchored = new Map();
    #text;
    #lineOf;
    #anchors = new Map();
    #weights = new Map();
    #aliasedNodes = 0;
    constructor(text, lineOf) {
        this.#text = text;
        this.#lineOf = lineOf;
    }
    visit(node, path) {
        if (!(0,dist/* isNode */.Ll)(node))
            return SCALAR;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#visitAlias(node, path.length);
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        this.#checkTag(node);
        const weight = this.#weigh(node, path);
        if (weight.levels > 0 && path.length >= MAX_DEPTH) {
            this.#report(node, `more than ${MAX_DEPTH} levels of nesting`, 'Flatten the template.');
        }
        if (node.anchor !== undefined)
            this.#weights.set(node, weight);
        return weight;
    }
    #weigh(node, path) {
        if ((0,dist/* isMap */.jh)(node))
            return this.#visitMap(node, path);
        if (!(0,dist/* isSeq */.oP)(node))
            return SCALAR;
        return together(node.items.map((item, index) => this.visit(item, [...path, String(index)])));
    }
    #visitMap(map, path) {
        const seen = new Map();
        const weights = [];
        for (const pair of map.items) {
            weights.push(this.visit(pair.key, path));
            const key = (0,dist/* isAlias */.Vj)(pair.key) ? this.anchored.get(pair.key) : pair.key;
            if (!(0,dist/* isScalar */.jn)(key))
                this.#report(key ?? map, 'a key must be text', 'Write the key as plain text.');
            const name = (0,dist/* isScalar */.jn)(key) ? (0,nodes/* textOf */.b6)(key) : '';
            const first = seen.get(name);
            if (first !== undefined)
                this.#reportTwins(name, first, key, path);
            else if ((0,dist/* isScalar */.jn)(key) && !(0,nodes/* isMergeKey */.yJ)(pair))
                seen.set(name, key);
            weights.push(this.visit(pair.value, [...path, name]));
        }
        return together(weights);
    }
    #visitAlias(alias, level) {
        const target = this.#anchors.get(alias.source);
        const weight = target === undefined ? undefined : (this.#weights.get(target) ?? 'unfinished');
        if (target === undefined || weight === undefined) {
            this.#report(alias, `no anchor &${alias.source} stands before this alias`, 'Define the anchor first.');
            return SCALAR;
        }
        if (weight === 'unfinished') {
            this.#report(alias, `the alias *${alias.source} stands inside what it refers to`, 'Write the value out.');
            return SCALAR;
        }
        this.anchored.set(alias, target);
        this.#spend(alias, weight, level);
        return weight;
    }
    #spend(alias, weight, level) {
        const before = this.#aliasedNodes;
        this.#aliasedNodes += weight.nodes;
        if (before <= MAX_ALIASED_NODES && this.#aliasedNodes > MAX_ALIASED_NODES) {
            const limit = MAX_ALIASED_NODES.toLocaleString('en-US');
            this.#report(alias, `more than ${limit} nodes are reached through aliases`, 'Write the values out.');
        }
        else if (level + weight.levels > MAX_DEPTH) {
            this.#report(alias, `more than ${MAX_DEPTH} levels of nesting, aliases followed`, 'Flatten the template.');
        }
    }
    #checkTag(node) {
        const { tag } = node;
        if (tag === undefined)
            return;
        const shown = (0,template_template/* writtenTag */.kz)(tag);
        if (CORE_TAGS.has(shown) || FUNCTION_TAGS.has(shown))
            return;
        const near = (0,paths/* nearestName */.qb)(shown.slice(1), FUNCTION_NAMES);
        const remedy = near === undefined ? "Use CloudFormation's functions, such as !Ref or !Sub." : `Did you mean !${near}?`;
        this.#report((0,template_template/* startWithTag */.Dp)(this.#text, node), `unknown tag ${shown}`, remedy);
    }
    #reportTwins(name, first, second, path) {
        const what = path.length === 1 && path[0] === 'Resources' ? 'logical id' : 'key';
        const where = path.length === 0 || what === 'logical id' ? '' : ` in ${path.join('.')}`;
        const lines = [first, second].map(node => this.#lineOf((0,template_template/* rangeOf */.be)(node)?.[0] ?? 0));
        const message = `the ${what} '${name}' stands twice${where}: in line ${lines[0]} and in line ${lines[1]}`;
        this.#report(second, message, 'Rename or remove one of them.');
    }
    #report(where, message, remedy) {
        if (this.problems.length >= MAX_PROBLEMS)
            return;
        const offset = typeof where === 'number' ? where : ((0,template_template/* rangeOf */.be)(where)?.[0] ?? 0);
        this.problems.push({ message, offset, remedy });
    }
}
function together(weights) {
    let nodes = 1;
    let levels = 0;
    for (const weight of weights) {
        nodes += weight.nodes;
        levels = Math.max(levels, weight.levels);
    }
    return { nodes, levels: levels + 1 };
}
/** Tags that YAML itself defines and CloudFormation takes; `binary`, `omap`, `pairs`, `set`, `timestamp` it refuses. */
const CORE_TAGS = new Set([
    '!',
    ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(name => `!!${name}`),
]);
/** Short forms of CloudFormation's functions, those of Rules included. */
const FUNCTION_NAMES = `Ref Condition And Base64 Cidr Contains EachMemberEquals EachMemberIn Equals FindInMap ForEach GetAtt GetAZs
  GetStackOutput If ImportValue Join Length Not Or RefAll Select Split Sub ToJsonString Transform ValueOf ValueOfAll`.split(/\s+/);
const FUNCTION_TAGS = new Set(FUNCTION_NAMES.map(name => `!${name}`));

// EXTERNAL MODULE: ./.build/template/loops.js
var loops = __webpack_require__(98958);
// EXTERNAL MODULE: ./.build/template/transforms.js
var transforms = __webpack_require__(13724);
;// CONCATENATED MODULE: ./.build/template/check-loops.js
/** The form of `Fn::ForEach`, and the transform without which CloudFormation does not know it. */






const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';
/** More of one kind would bury the first. */
const MAX_FAILURES = 20;
/** A failure for each loop that CloudFormation would refuse whatever its values are. */
function checkLoops(template) {
    if (!template.text.includes('ForEach'))
        return [];
    const isDeclared = (0,transforms/* transformsOf */.R)(template).includes(LANGUAGE_EXTENSIONS);
    const failures = [];
    (0,dist/* visit */.YR)(template.document, {
        Pair(_key, pair) {
            failures.push(...checkLoop(template, pair, isDeclared));
            return failures.length < MAX_FAILURES ? undefined : dist/* visit */.YR.BREAK;
        },
    });
    return failures;
}
function checkLoop(template, pair, isDeclared) {
    const key = (0,nodes/* plainText */.wh)(pair.key);
    if (key === undefined || !/^Fn::ForEach(::|$)/.test(key))
        return [];
    const name = (0,loops/* loopName */.cn)(key);
    const { identifiers, body } = (0,loops/* loopParts */.RZ)(pair.value);
    const fail = (message, remedy) => new failure/* Failure */.HR('user', message, { place: (0,template_template/* placeOf */.$t)(template, pair), remedy });
    if (name === undefined || identifiers === undefined || !(0,dist/* isMap */.jh)(body)) {
        return [
            fail(`${key} is not a loop as CloudFormation knows it`, 'Write Fn::ForEach::Name, and below it a list: a variable (or a list of them), its values, a mapping to repeat.'),
        ];
    }
    if (isDeclared)
        return [];
    return [
        fail(`the loop ${name} needs the transform ${LANGUAGE_EXTENSIONS}`, `Declare it before other transforms: Transform: [${LANGUAGE_EXTENSIONS}, …].`),
    ];
}

;// CONCATENATED MODULE: ./.build/template/check-shape.js
/** What makes a document a template: sections that are maps, resources that have a type. */






const SECTIONS = ['Parameters', 'Mappings', 'Conditions', 'Rules', 'Globals', 'Metadata', 'Outputs'];
/** All violations of a template's shape; empty for a sound one. */
function checkShape(template) {
    const root = template.document.contents;
    if (!(0,dist/* isMap */.jh)(root)) {
        return [wrong(template, root, 'a template must be a mapping of sections', 'Begin with Resources:')];
    }
    const resources = (0,nodes/* entryOf */.Ms)(template, root, 'Resources');
    return [
        ...SECTIONS.flatMap(section => checkSection(template, (0,nodes/* entryOf */.Ms)(template, root, section))),
        ...(resources === undefined ? [noResources(template)] : checkResources(template, resources)),
        ...checkLoops(template),
    ];
}
function noResources(template) {
    const keys = (0,nodes/* entriesOf */.Mc)(template, template.document.contents).map(entry => entry.key);
    const near = (0,paths/* nearestName */.qb)('Resources', keys);
    const remedy = near === undefined ? 'Add it: every template declares resources.' : `Rename ${near} to Resources.`;
    return wrong(template, template.document.contents, 'the template has no Resources section', remedy);
}
function checkSection(template, section) {
    if (section === undefined || (0,nodes/* isAbsent */.W0)(section.value) || (0,dist/* isMap */.jh)(section.value))
        return [];
    return [wrong(template, section.pair, `${section.key} must be a mapping`, 'See the anatomy of a template.')];
}
function checkResources(template, resources) {
    if (!(0,dist/* isMap */.jh)(resources.value)) {
        const remedy = 'List resources under it: a logical id, then its Type and Properties.';
        return [wrong(template, resources.pair, 'Resources must be a mapping', remedy)];
    }
    return (0,nodes/* entriesOf */.Mc)(template, resources.value)
        .filter(entry => !entry.key.startsWith('Fn::'))
        .flatMap(entry => checkResource(template, entry));
}
function checkResource(template, resource) {
    const { key: id, value, keyNode } = resource;
    if (!(0,dist/* isMap */.jh)(value)) {
        return [
            wrong(template, keyNode, `the resource ${id} must be a mapping`, 'Give it a Type and Properties.'),
        ];
    }
    const type = (0,nodes/* entryOf */.Ms)(template, value, 'Type');
    if (type === undefined)
        return [wrong(template, keyNode, `the resource ${id} has no Type`, 'Add its Type.')];
    if ((0,nodes/* plainText */.wh)(type.value) === undefined) {
        return [
            wrong(template, type.pair, `the Type of ${id} must be text`, 'Write a type such as AWS::SNS::Topic.'),
        ];
    }
    const properties = (0,nodes/* entryOf */.Ms)(template, value, 'Properties');
    if (properties === undefined || (0,nodes/* isAbsent */.W0)(properties.value) || (0,dist/* isMap */.jh)(properties.value))
        return [];
    return [
        wrong(template, properties.pair, `the Properties of ${id} must be a mapping`, 'Indent them below it.'),
    ];
}
function wrong(template, node, message, remedy) {
    return new failure/* Failure */.HR('user', message, { place: (0,template_template/* placeOf */.$t)(template, node), remedy });
}

// EXTERNAL MODULE: ./.build/template/assets.js
var assets = __webpack_require__(65240);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(94024);
// EXTERNAL MODULE: ./.build/template/nested-file.js
var nested_file = __webpack_require__(11725);
;// CONCATENATED MODULE: ./.build/template/includes.js
/**
 * `AWS::Include` of local files: `Fn::Transform` inside a template, and the section Transform. CloudFormation puts the
 * file's content where the transform stands, beside what is there already (its user guide, AWS::Include transform).
 */







/** Reads the local files that a template includes into `template.included`. Gives what is wrong with them. */
function readIncludes(template, options) {
    if (!template.text.includes('AWS::Include'))
        return [];
    const reader = new IncludeReader(template, options);
    (0,dist/* visit */.YR)(template.document, {
        Map(_key, map) {
            reader.readInto(map);
        },
    });
    reader.readTop();
    return reader.failures;
}
class IncludeReader {
    failures = [];
    #template;
    #options;
    #read = new Map();
    constructor(template, options) {
        this.#template = template;
        this.#options = options;
    }
    /** What a map gains by `Fn::Transform` among its keys, or by being the argument of `!Transform`. */
    readInto(map) {
        const pair = map.items.find(item => (0,nodes/* plainText */.wh)(item.key) === 'Fn::Transform');
        const call = (0,functions/* functionCall */.N)(this.#template, map);
        const argument = call?.name === 'Fn::Transform' && call.tagged ? map : pair?.value;
        const snippet = (0,dist/* isMap */.jh)(argument) ? this.#snippetOf(argument) : undefined;
        if (snippet === undefined || !(0,dist/* isMap */.jh)(argument))
            return;
        this.#template.included.arguments.set(argument, snippet);
        if ((0,dist/* isMap */.jh)(snippet.document.contents))
            this.#gain(map, snippet.document.contents);
        else if (map.items.length > 1 && argument !== map)
            this.#refuse(snippet);
    }
    /** The section Transform brings whole sections, and more of those that are there. */
    readTop() {
        const template = this.#template;
        const root = template.document.contents;
        const section = (0,nodes/* valueAt */.fK)(template, root, 'Transform');
        for (const declared of (0,dist/* isSeq */.oP)(section) ? (0,nodes/* itemsOf */.S3)(template, section) : [section]) {
            const snippet = (0,dist/* isMap */.jh)(root) && (0,dist/* isMap */.jh)(declared) ? this.#snippetOf(declared) : undefined;
            if (snippet === undefined || !(0,dist/* isMap */.jh)(root) || !(0,dist/* isMap */.jh)(declared))
                continue;
            template.included.arguments.set(declared, snippet);
            const { contents } = snippet.document;
            if (!(0,dist/* isMap */.jh)(contents))
                this.#refuse(snippet);
            else
                this.#gainSections(root, contents);
        }
    }
    #gainSections(root, brought) {
        for (const { key, value } of (0,nodes/* entriesOf */.Mc)(this.#template, brought)) {
            const own = root.items.find(item => (0,nodes/* plainText */.wh)(item.key) === key)?.value;
            if ((0,dist/* isMap */.jh)(own) && (0,dist/* isMap */.jh)(value))
                this.#gain(own, value);
        }
        this.#gain(root, brought);
    }
    #gain(map, brought) {
        const { maps } = this.#template.included;
        maps.set(map, [...(maps.get(map) ?? []), brought]);
        (0,nodes/* forgetEntries */.iw)(map);
    }
    #snippetOf(transform) {
        const template = this.#template;
        if ((0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, transform, 'Name')) !== 'AWS::Include')
            return undefined;
        const node = (0,nodes/* valueAt */.fK)(template, transform, 'Parameters', 'Location');
        const path = (0,nodes/* plainText */.wh)(node)?.replace(/^file:\/\//i, '');
        if (path === undefined || (0,assets/* isRemote */.Vx)(path))
            return undefined;
        try {
            const { allowedRoots } = this.#options;
            const what = 'the Location of AWS::Include';
            const file = (0,nested_file/* nestedFile */._)({ template, chain: [template.file], path, node, what, allowedRoots });
            const known = this.#read.get(file) ?? this.#options.read(file);
            this.#read.set(file, known);
            (0,template_template/* adopt */.di)(known);
            return known;
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR))
                throw error;
            this.failures.push(error);
            return undefined;
        }
    }
    #refuse(snippet) {
        const place = (0,template_template/* placeOf */.$t)(snippet, snippet.document.contents);
        this.failures.push(new failure/* Failure */.HR('user', 'what is included beside other keys must be a mapping', {
            place,
            remedy: 'Write keys and values there.',
        }));
    }
}

;// CONCATENATED MODULE: ./.build/template/read-template.js
/**
 * Reads a template into a document in which every node has a position, and refuses what no template may be:
 * too large, too deep, ambiguous (duplicate keys), explosive (aliases) or not a template at all.
 */











/** CloudFormation's quota for a template in S3; a larger one is not even parsed. */
const MAX_TEMPLATE_BYTES = 1_000_000;
/**
 * Reads and checks a template file, and the local files that it includes (which have to lie in one of `allowedRoots`, when
 * given: real paths). Throws a Failure (user) with the place of the mistake, others attached.
 */
function readTemplate(file, allowedRoots) {
    const path = (0,external_node_path_.resolve)(file);
    const read = (included) => parseText(decode(readBytes(included), included), included);
    return checked(read(path), template => readIncludes(template, { allowedRoots, read }));
}
/** Checks a template that is at hand as text; `file` is the name that messages show. Throws as readTemplate does. */
function parseTemplate(text, file) {
    return checked(parseText(text, file), () => []);
}
/** What the text means is only worth a look when the text itself is sound. */
function checked(template, include) {
    const wrong = include(template);
    const failures = wrong.length > 0 ? wrong : checkShape(template);
    if (failures.length > 0)
        throw (0,failure/* combineFailures */.XJ)(failures);
    return template;
}
function parseText(text, file) {
    const path = (0,external_node_path_.resolve)(file);
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_TEMPLATE_BYTES)
        throw tooLarge(path, bytes);
    const content = text.startsWith('\ufeff') ? text.slice(1) : text;
    const lines = lineStarts(content);
    const isJson = looksLikeJson(content);
    const document = parse(content, { file: path, lines }, isJson);
    const found = checkDocument(document, content, offset => (0,template_template/* placeAt */.BW)({ file: path, lines }, offset).line);
    const template = {
        file: path,
        format: isJson ? 'json' : 'yaml',
        text: content,
        document,
        anchored: found.anchored,
        lines,
        included: { maps: new Map(), arguments: new Map() },
    };
    const failures = found.problems.map(problem => failureAt(template, problem));
    if (failures.length > 0)
        throw (0,failure/* combineFailures */.XJ)(failures);
    return template;
}
function readBytes(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    const shown = (0,paths/* shownPath */.pS)(path);
    if (stat === undefined) {
        const near = (0,paths/* nearestSibling */.Fe)(path);
        const remedy = near === undefined ? 'Name the template with --template.' : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`;
        throw new failure/* Failure */.HR('user', `no template at ${shown}`, { remedy });
    }
    if (!stat.isFile()) {
        throw new failure/* Failure */.HR('user', `${shown} is not a file`, {
            remedy: 'Name the template itself with --template.',
        });
    }
    if (stat.size > MAX_TEMPLATE_BYTES)
        throw tooLarge(path, stat.size);
    return (0,external_node_fs_.readFileSync)(path);
}
function tooLarge(path, bytes) {
    const message = `the template has ${bytes.toLocaleString('en-US')} bytes; CloudFormation takes ${MAX_TEMPLATE_BYTES.toLocaleString('en-US')} at most`;
    return new failure/* Failure */.HR('user', message, {
        place: { file: (0,paths/* shownPath */.pS)(path) },
        remedy: 'Move a part of it into a nested stack.',
    });
}
function decode(bytes, path) {
    if (looksLikeUtf16(bytes))
        throw notUtf8(path, 'the template is UTF-16 text; UTF-8 expected');
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        const line = bytes.toString('latin1').split('\n').findIndex(isNotUtf8) + 1;
        throw notUtf8(path, 'the template is not UTF-8 text', line);
    }
}
/** A line as Latin-1: each character one byte. No character of UTF-8 goes over the end of a line. */
function isNotUtf8(line) {
    return !(0,external_node_buffer_.isUtf8)(Buffer.from(line, 'latin1'));
}
/** A byte order mark of UTF-16, or (without one) ASCII text with every other byte zero. */
function looksLikeUtf16(bytes) {
    const start = bytes.toString('latin1', 0, 4);
    return (start.startsWith('\xff\xfe') ||
        start.startsWith('\xfe\xff') ||
        /^(\0[^\0]\0[^\0]|[^\0]\0[^\0]\0)/.test(start));
}
function notUtf8(path, message, line) {
    const place = { file: (0,paths/* shownPath */.pS)(path), ...(line === undefined ? {} : { line }) };
    return new failure/* Failure */.HR('user', message, { place, remedy: 'Save the file as UTF-8.' });
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** JSON when it opens with `{` and JSON's own parser takes it; otherwise YAML, which may begin with `{` as well. */
function looksLikeJson(text) {
    if (!/^\s*\{/.test(text))
        return false;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function parse(text, at, isJson) {
    const refuse = (problem) => {
        throw failureAt(at, problem);
    };
    const nul = text.indexOf('\0');
    if (nul !== -1)
        refuse({ message: 'a NUL byte', offset: nul, remedy: 'Remove it: templates are plain text.' });
    try {
        const document = parseYaml(text, isJson);
        if (document?.contents != null)
            return document;
    }
    catch (error) {
        if (!(error instanceof TextError))
            throw error;
        refuse(error);
    }
    const what = text.trim() === '' ? 'is empty' : 'holds nothing but comments';
    throw new failure/* Failure */.HR('user', `the template ${what}`, {
        place: { file: (0,paths/* shownPath */.pS)(at.file) },
        remedy: 'A template needs at least a Resources section.',
    });
}
function failureAt(at, problem) {
    return new failure/* Failure */.HR('user', problem.message, { place: (0,template_template/* placeAt */.BW)(at, problem.offset), remedy: problem.remedy });
}


/***/ }),

/***/ 77404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   Vm: () => (/* binding */ resourceType),
/* harmony export */   aN: () => (/* binding */ scopeFor),
/* harmony export */   mv: () => (/* binding */ stuckLoops)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62390);
/* harmony import */ var _loops_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98958);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90240);
/** The resources that CloudFormation will see: those that are written, and those that loops make. */




/** Every resource, those of a loop once a turn, in the template's order. */
function resourcesOf(scope) {
    return expanded(scope).resources;
}
/** Loops among the resources whose turns cannot be known. */
function stuckLoops(scope) {
    return expanded(scope).stuck;
}
/** The scope in which a resource's properties stand: the variables of the loops around it are bound. */
function scopeFor(scope, { loop }) {
    return loop === undefined ? scope : { ...scope, loop };
}
/** Looked at for every reference, so expanded once: by the count of turns, which is the scope's for life. */
const known = new WeakMap();
function expanded(scope) {
    const before = known.get(scope.turns);
    if (before !== undefined)
        return before;
    const { template } = scope;
    // A collection may lead back here (what a nested stack puts out): what stands outside loops counts then.
    known.set(scope.turns, { resources: (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .resourcesOf */ .F3)(template), stuck: [] });
    const outside = scope.loop.length === 0 ? scope : { ...scope, loop: [] };
    const { entries, stuck } = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .expand */ .fT)(outside, (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, template.document.contents, 'Resources'));
    const resources = entries.flatMap(({ key: id, entry, scope: inner }) => {
        const type = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, entry.value, 'Type'));
        if (id.startsWith('Fn::') || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(entry.value) || type === undefined)
            return [];
        const loop = inner.loop.length === 0 ? {} : { loop: inner.loop };
        return [{ id, type: (0,_loops_js__WEBPACK_IMPORTED_MODULE_2__/* .loopedText */ .d)(inner, type), node: entry.value, entry, ...loop }];
    });
    const found = { resources, stuck };
    known.set(scope.turns, found);
    return found;
}
const types = new WeakMap();
/** The type of a resource by its id; undefined when there is none. */
function resourceType(scope, id) {
    const before = types.get(scope.turns);
    if (before !== undefined)
        return before.get(id);
    // A collection that refers to a resource asks while the loops are being expanded: what is written counts then.
    const { template } = scope;
    types.set(scope.turns, new Map());
    const byId = new Map(resourcesOf(scope).map(resource => [resource.id, resource.type]));
    types.set(scope.turns, byId);
    return byId.get(id) ?? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)((0,_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(template, template.document.contents, 'Resources', id, 'Type'));
}


/***/ }),

/***/ 94383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hr: () => (/* binding */ conditionName),
  ez: () => (/* binding */ expressionOf),
  r1: () => (/* binding */ isConditionFalse),
  r5: () => (/* binding */ isSwitchedOff),
  h: () => (/* binding */ makeScope),
  hd: () => (/* binding */ resolve),
  WY: () => (/* binding */ resolveText)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/template/evaluate.js + 2 modules
var evaluate = __webpack_require__(62390);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(94024);
// EXTERNAL MODULE: ./.build/template/loops.js
var loops = __webpack_require__(98958);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/value.js
var template_value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/conditions.js
/** The template's Conditions, each evaluated once; a circle among them is unknown, not an endless loop. */






/** Conditions that lean on each other further than this overflow the stack sooner than they make sense. */
const MAX_CHAIN = 200;
/** The value of a named condition, worked out once. */
function conditionValue(scope, memory, name) {
    const earlier = memory.known.get(name);
    if (earlier !== undefined)
        return earlier;
    if (memory.open.has(name))
        return new template_value/* Unknown */.$(`the condition ${name} refers to itself`);
    if (memory.open.size >= MAX_CHAIN)
        return new template_value/* Unknown */.$(`the condition ${name} leans on too many others`);
    memory.open.add(name);
    const found = declaredConditions(scope, memory).get(name);
    const value = found === undefined ? new template_value/* Unknown */.$(`no condition is named ${name}`) : truth(found.scope, found.entry.value);
    memory.open.delete(name);
    memory.known.set(name, value);
    return value;
}
function declaredConditions(scope, memory) {
    if (memory.declared !== undefined)
        return memory.declared;
    const { template } = scope;
    const section = (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Conditions');
    // The collection of a loop may ask for conditions: those outside loops count then.
    const written = (0,nodes/* entriesOf */.Mc)(template, section).filter(({ key }) => (0,loops/* loopName */.cn)(key) === undefined);
    memory.declared = new Map(written.map(entry => [entry.key, { key: entry.key, entry, scope }]));
    const { entries } = (0,evaluate/* expand */.fT)(scope, section);
    memory.declared = new Map(entries.map(declared => [declared.key, declared]));
    return memory.declared;
}
function truth(scope, node) {
    const { template } = scope;
    const call = (0,functions/* functionCall */.N)(template, node) ?? conditionReference(scope, node);
    if (call === undefined)
        return new template_value/* Unknown */.$('a condition must be a function such as Fn::Equals');
    const operands = (0,nodes/* itemsOf */.S3)(template, call.argument);
    switch (call.name) {
        case 'Condition':
            return named(scope, call.argument);
        case 'Fn::Equals':
            return equal((0,evaluate/* evaluate */._3)(scope, operands[0]), (0,evaluate/* evaluate */._3)(scope, operands[1]));
        case 'Fn::Not':
            return negated(truth(scope, operands[0]));
        case 'Fn::And':
            return decided(scope, operands, false);
        case 'Fn::Or':
            return decided(scope, operands, true);
        default:
            return new template_value/* Unknown */.$(`${call.name} is not a condition`);
    }
}
/** `{Condition: Name}`: a function in conditions only; elsewhere (IAM statements) it is data. */
function conditionReference(scope, node) {
    if (!(0,dist/* isMap */.jh)(node) || node.items.length !== 1)
        return undefined;
    const entry = (0,nodes/* entryOf */.Ms)(scope.template, node, 'Condition');
    return entry === undefined ? undefined : { name: 'Condition', argument: entry.value };
}
function named(scope, argument) {
    return (0,dist/* isScalar */.jn)(argument)
        ? scope.condition((0,loops/* loopedText */.d)(scope, (0,nodes/* textOf */.b6)(argument)))
        : new template_value/* Unknown */.$('Condition needs a name');
}
function negated(value) {
    return value instanceof template_value/* Unknown */.$ ? value : !value;
}
/** And, Or: one operand that is `deciding` decides, whatever the unknown ones are. */
function decided(scope, operands, deciding) {
    const values = operands.map(operand => truth(scope, operand));
    if (values.includes(deciding))
        return deciding;
    return values.find(value => value instanceof template_value/* Unknown */.$) ?? !deciding;
}
function equal(a, b) {
    if (a instanceof template_value/* Unknown */.$)
        return a;
    return b instanceof template_value/* Unknown */.$ ? b : sameValue(a, b);
}
function sameValue(a, b) {
    if (a instanceof Map && b instanceof Map) {
        return a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameValue(value, b.get(key)));
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        return a.length === b.length && a.every((value, index) => sameValue(value, b[index]));
    }
    return a === b;
}

// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(83639);
;// CONCATENATED MODULE: ./.build/template/scope.js
/**
 * What a template's expressions mean with the parameters of this run: as far as it can be known without AWS.
 * What cannot be known is never guessed; it comes back as the user wrote it, with the reason.
 */







function makeScope(template, options) {
    const parameters = new Map(pseudoParameters(options));
    const own = new Map(Object.entries(options.parameters));
    for (const { key, value } of (0,nodes/* entriesOf */.Mc)(template, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Parameters'))) {
        const given = options.passed === undefined ? own.get(key) : options.passed.get(key);
        parameters.set(key, given instanceof template_value/* Unknown */.$ ? given : parameterValue(template, key, value, given));
    }
    const memory = { known: new Map(), open: new Set() };
    const scope = {
        template,
        path: options.path ?? '',
        parameters,
        all: options.all ?? false,
        loop: [],
        condition: name => conditionValue(scope, memory, name),
        typeOf: id => (0,resources/* resourceType */.Vm)(scope, id),
        output: options.output ?? (() => undefined),
        turns: { left: loops/* MAX_TURNS */.OV },
    };
    return scope;
}
/** The value of an expression: text, list or map; undefined for `AWS::NoValue`. Scalars keep their source text. */
function resolve(scope, node) {
    const value = (0,evaluate/* evaluate */._3)(scope, node);
    if (!(value instanceof template_value/* Unknown */.$))
        return { known: true, value };
    const expression = expressionOf(scope.template, node);
    const { reason, parameter } = value;
    return { known: false, expression, reason, ...(parameter === undefined ? {} : { parameter }) };
}
/** The resolved text; undefined when it cannot be known, is absent, or is no text. */
function resolveText(scope, node) {
    const value = (0,evaluate/* evaluate */._3)(scope, node);
    return typeof value === 'string' ? value : undefined;
}
/** The name in a resource's `Condition`, when it has one. */
function conditionName(scope, resource) {
    const name = (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(scope.template, resource, 'Condition'));
    return name === undefined ? undefined : (0,loops/* loopedText */.d)(scope, name);
}
/** Whether a resource is left out: its `Condition` is known to be false (unknown counts as on), and `--all` was not said. */
function isSwitchedOff(scope, resource) {
    return !scope.all && isConditionFalse(scope, resource);
}
/** Whether a resource's `Condition` is known to be false, so that CloudFormation will not make it. */
function isConditionFalse(scope, resource) {
    const name = conditionName(scope, resource);
    return name !== undefined && scope.condition(name) === false;
}
/** The text of a node as the user wrote it, tag included, on one line and cut at 100 characters. */
function expressionOf(template, node) {
    const target = (0,nodes/* follow */.e6)(template, node);
    const written = (0,template_template/* ownerOf */.bf)(template, target).text;
    const text = written.slice((0,template_template/* startWithTag */.Dp)(written, target), (0,template_template/* rangeOf */.be)(target)?.[1] ?? 0);
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
/** An SSM parameter type: the value given is a name, what Ref gives is looked up by CloudFormation. */
const LOOKED_UP = /^AWS::SSM::Parameter::Value</;
const LIST = /^(CommaDelimitedList|List<.*>)$/;
function parameterValue(template, name, node, given) {
    const type = (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, node, 'Type')) ?? 'String';
    if (LOOKED_UP.test(type))
        return new template_value/* Unknown */.$(`the value of ${name} is looked up by CloudFormation`);
    const value = given ?? (0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, node, 'Default'));
    if (value === undefined)
        return new template_value/* Unknown */.$(`the parameter ${name} has no value`, name);
    if (!LIST.test(type))
        return Array.isArray(value) ? value.join(',') : value;
    return typeof value === 'string' ? value.split(',').map(item => item.trim()) : value;
}
function pseudoParameters({ region, stackName }) {
    const unknown = (name) => new template_value/* Unknown */.$(`${name} is not known here`);
    const noRegion = new template_value/* Unknown */.$('the region is not known here: name it with --region');
    return [
        ['AWS::Region', region ?? noRegion],
        ['AWS::Partition', region === undefined ? noRegion : partitionOf(region)],
        ['AWS::URLSuffix', region === undefined ? noRegion : urlSuffixOf(region)],
        ['AWS::StackName', stackName ?? unknown('AWS::StackName')],
        ['AWS::NoValue', undefined],
        ['AWS::AccountId', unknown('AWS::AccountId')],
        ['AWS::StackId', unknown('AWS::StackId')],
        ['AWS::NotificationARNs', unknown('AWS::NotificationARNs')],
    ];
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
function urlSuffixOf(region) {
    return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}


/***/ }),

/***/ 85663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pm: () => (/* binding */ includedFailure),
  jl: () => (/* binding */ isLogicalId),
  nJ: () => (/* binding */ listTargets),
  bG: () => (/* binding */ wrongId)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/template/assets.js
var assets = __webpack_require__(65240);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(94024);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(94383);
;// CONCATENATED MODULE: ./.build/template/build-metadata.js
/** The Metadata keys that say how a resource is built (SAM's names). */





/** Folders, relative to where the template's code paths start. */
const FOLDERS = ['WorkingDirectory', 'ContextPath', 'ProjectRootDirectory'];
const IMAGES = ['Dockerfile', 'DockerContext', 'DockerTag', 'DockerBuildArgs', 'DockerBuildTarget'];
/** `sourceRoot` is the absolute folder where relative paths start: folders are resolved against it. */
function buildMetadata(scope, resource, sourceRoot) {
    const { template } = scope;
    const metadata = (0,nodes/* valueAt */.fK)(template, resource.node, 'Metadata');
    const properties = (0,nodes/* valueAt */.fK)(template, metadata, 'BuildProperties');
    return {
        buildMethod: (0,template_scope/* resolveText */.WY)(scope, (0,nodes/* valueAt */.fK)(template, metadata, 'BuildMethod')),
        buildArchitecture: (0,nodes/* valueAt */.fK)(template, metadata, 'BuildArchitecture'),
        skipBuild: isTrue(scope, metadata, 'SkipBuild') || isTrue(scope, metadata, 'aws:asset:is-bundled'),
        buildProperties: (0,dist/* isMap */.jh)(properties) ? jsonMap(scope, properties) : {},
        others: otherKeys(scope, metadata, sourceRoot),
    };
}
function isTrue(scope, metadata, key) {
    return /^(true|yes|on)$/i.test((0,template_scope/* resolveText */.WY)(scope, (0,nodes/* valueAt */.fK)(scope.template, metadata, key)) ?? '');
}
function otherKeys(scope, metadata, sourceRoot) {
    const entries = [...FOLDERS, ...IMAGES].flatMap(key => {
        const node = (0,nodes/* valueAt */.fK)(scope.template, metadata, key);
        if (node === undefined)
            return [];
        const value = toJson(scope, node);
        const isFolder = FOLDERS.includes(key) && typeof value === 'string';
        return [[key, isFolder ? (0,external_node_path_.resolve)(sourceRoot, value) : value]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
function jsonMap(scope, map) {
    const entries = (0,nodes/* entriesOf */.Mc)(scope.template, map).map(({ key, value }) => [key, toJson(scope, value)]);
    return Object.fromEntries(entries);
}
/** Scalars as YAML types them (numbers, true, null); expressions by their value, or as written when unknown. */
function toJson(scope, node) {
    const target = (0,nodes/* follow */.e6)(scope.template, node);
    if ((0,functions/* functionCall */.N)(scope.template, target) !== undefined)
        return resolvedJson(scope, target);
    if ((0,dist/* isMap */.jh)(target))
        return jsonMap(scope, target);
    if ((0,dist/* isSeq */.oP)(target))
        return (0,nodes/* itemsOf */.S3)(scope.template, target).map(item => toJson(scope, item));
    if (!(0,dist/* isScalar */.jn)(target))
        return null;
    const { value } = target;
    const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value);
    return isJson && (typeof value === 'number' || typeof value === 'boolean' || value === null)
        ? value
        : (0,nodes/* textOf */.b6)(target);
}
function resolvedJson(scope, node) {
    const resolved = (0,template_scope/* resolve */.hd)(scope, node);
    if (!resolved.known)
        return (0,template_scope/* expressionOf */.ez)(scope.template, node);
    if (Array.isArray(resolved.value))
        return resolved.value.map(String);
    return typeof resolved.value === 'string' ? resolved.value : null;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(83639);
;// CONCATENATED MODULE: ./.build/template/check-code.js
/** Whether something can be built at a code path; what it holds is the build's business. */




/** The failure (user) for a path that leads nowhere, to an empty folder or to a device; undefined when it is fine. */
function checkCode({ template, resource, property }, { path, node, code }) {
    const said = `the ${property.path[0]} of ${resource.id} is ${path}, but`;
    const refuse = (message, remedy) => new report_failure/* Failure */.HR('user', message, { place: (0,template_template/* placeOf */.$t)(template, node), artifact: resource.id, remedy });
    const stat = (0,paths/* statOf */._N)(code);
    if (stat === undefined) {
        const near = (0,paths/* nearestSibling */.Fe)(code);
        const remedy = near === undefined ? 'Create it, or correct the path.' : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`;
        return refuse(`${said} nothing is at ${(0,paths/* shownPath */.pS)(code)}`, remedy);
    }
    if (!stat.isDirectory() && !stat.isFile()) {
        return refuse(`${said} that is neither a folder nor a file`, 'Name the folder of the code.');
    }
    if (stat.isDirectory() && (0,external_node_fs_.readdirSync)(code).length === 0) {
        return refuse(`${said} that folder is empty`, 'Put the code there, or correct the path.');
    }
    return undefined;
}

// EXTERNAL MODULE: ./.build/template/evaluate.js + 2 modules
var evaluate = __webpack_require__(62390);
// EXTERNAL MODULE: ./.build/template/facts.js
var facts = __webpack_require__(94486);
;// CONCATENATED MODULE: ./.build/template/image-failures.js
/** What can be wrong with what a template says of an image: user errors, each with its place. */





function nothingSaid({ template, resource }) {
    return new report_failure/* Failure */.HR('user', `nothing says where the image of ${resource.id} comes from`, {
        place: (0,template_template/* placeOf */.$t)(template, resource.entry.keyNode),
        artifact: resource.id,
        remedy: 'Set Dockerfile and DockerContext in its Metadata to build one, or ImageUri to use one.',
    });
}
function noContext({ template, resource }, metadata) {
    return new report_failure/* Failure */.HR('user', `${resource.id} has a Dockerfile, and no DockerContext`, {
        place: (0,template_template/* placeOf */.$t)(template, (0,nodes/* valueAt */.fK)(template, metadata, 'Dockerfile')),
        artifact: resource.id,
        remedy: 'Set Metadata.DockerContext to the folder that the Dockerfile copies from; the whole project is never taken for it.',
    });
}
function nothingThere({ template, resource }, node, written, path) {
    const what = (0,external_node_fs_.existsSync)(path) ? 'that is no folder' : `nothing is at ${(0,paths/* shownPath */.pS)(path)}`;
    const near = (0,external_node_fs_.existsSync)(path) ? undefined : (0,paths/* nearestSibling */.Fe)(path);
    return new report_failure/* Failure */.HR('user', `the image of ${resource.id} comes from ${written}, but ${what}`, {
        place: (0,template_template/* placeOf */.$t)(template, node),
        artifact: resource.id,
        remedy: near === undefined ? 'Correct the path.' : `Did you mean ${(0,paths/* shownPath */.pS)(near)}?`,
    });
}
function wrongTag({ template, resource }, node, tag) {
    return new report_failure/* Failure */.HR('user', `the DockerTag of ${resource.id} is no tag: ${JSON.stringify(tag)}`, {
        place: (0,template_template/* placeOf */.$t)(template, node),
        artifact: resource.id,
        remedy: 'Use letters, digits, _ . and -, 128 at most, and none of . and - in front.',
    });
}

// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
// EXTERNAL MODULE: ./.build/template/value.js
var template_value = __webpack_require__(812);
// EXTERNAL MODULE: ./.build/template/asset-places.js
var asset_places = __webpack_require__(85870);
;// CONCATENATED MODULE: ./.build/template/written-code.js
/** What a template says about where the code of a function or layer is. */











/** Reads the code property of a function or layer, Globals included. */
function writtenCode(scope, resource, property) {
    const { template } = scope;
    if (property.type === 'AWS::Serverless::Function' &&
        (0,properties/* propertyOf */.$r)(template, resource, 'InlineCode') !== undefined) {
        return { kind: 'elsewhere', reason: 'its code stands in the template' };
    }
    const cdk = (0,asset_places/* cdkAssetPath */.Y)(scope, resource, property);
    if (cdk !== undefined)
        return codeOf(scope, resource, property, cdk);
    const entry = (0,properties/* propertyOf */.$r)(template, resource, property.path[0]);
    return entry === undefined
        ? missing(scope, resource, property)
        : codeOf(scope, resource, property, entry.value);
}
function codeOf(scope, resource, property, node) {
    const call = (0,functions/* functionCall */.N)(scope.template, node);
    const branches = (0,evaluate/* branchesOf */.IJ)(scope, call);
    if (branches !== undefined)
        return codeOfBranches(scope, resource, property, node, branches);
    if (call === undefined && (0,dist/* isMap */.jh)(node))
        return codeOfMap(scope, resource, property, node);
    const resolved = (0,template_scope/* resolve */.hd)(scope, node);
    if (!resolved.known) {
        const remote = /(^|[\s"'[,])s3:\/\//.test(resolved.expression);
        return remote ? elsewhere(resolved.expression) : unresolved(scope, resource, property, node);
    }
    const { value } = resolved;
    if (value === undefined || value === '')
        return missing(scope, resource, property);
    if (value instanceof Map)
        return elsewhere('an S3 location');
    if (typeof value !== 'string' || value.includes('{{resolve:'))
        return unresolved(scope, resource, property, node);
    const path = value.replace(/^file:\/\//i, '');
    return (0,assets/* isRemote */.Vx)(path) ? elsewhere(path) : { kind: 'path', path, node };
}
/** Of an unknown condition, only branches that need no build can be left alone. */
function codeOfBranches(scope, resource, property, node, { chosen, all }) {
    if (!(chosen instanceof template_value/* Unknown */.$))
        return codeOf(scope, resource, property, chosen.node);
    const [first, ...others] = all.map(branch => codeOf(scope, resource, property, branch));
    if (first?.kind === 'elsewhere' && others.every(other => other.kind === 'elsewhere'))
        return first;
    return unresolved(scope, resource, property, node);
}
function codeOfMap(scope, resource, property, node) {
    const keys = (0,nodes/* entriesOf */.Mc)(scope.template, node)
        .filter(entry => !(0,nodes/* isAbsent */.W0)(entry.value))
        .map(entry => entry.key);
    if (keys.includes('ZipFile'))
        return { kind: 'elsewhere', reason: 'its code stands in the template' };
    return keys.length === 0 ? missing(scope, resource, property) : elsewhere('an S3 location');
}
function elsewhere(where) {
    return { kind: 'elsewhere', reason: `its code is already at ${where}` };
}
function missing(scope, resource, property) {
    const name = property.path[0];
    const failure = new report_failure/* Failure */.HR('user', `${resource.id} has no ${name}`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, resource.entry.keyNode),
        artifact: resource.id,
        remedy: `Name the folder of its code, such as ${name}: ./src; the whole project is never taken for it.`,
    });
    return { kind: 'wrong', failure };
}
function unresolved(scope, resource, property, node) {
    return { kind: 'wrong', failure: unresolvedFailure(scope, resource, property.path[0], node) };
}
/** The failure for a property that is an expression without a value here. */
function unresolvedFailure(scope, resource, name, node) {
    const resolved = (0,template_scope/* resolve */.hd)(scope, node);
    const reason = resolved.known ? 'it is not plain text' : resolved.reason;
    const expression = (0,template_scope/* expressionOf */.ez)(scope.template, node);
    const give = !resolved.known && resolved.parameter !== undefined ? resolved.parameter : undefined;
    return new report_failure/* Failure */.HR('user', `the ${name} of ${resource.id} cannot be resolved: ${expression} (${reason})`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, node),
        artifact: resource.id,
        remedy: give === undefined
            ? 'Write the value, or an expression of parameters, mappings and conditions.'
            : `Give the parameter (--parameters ${give}=…), or write the value.`,
    });
}

;// CONCATENATED MODULE: ./.build/template/target-properties.js
/** Properties of a function or layer that decide how it is built. Each adds what is wrong to `failures`. */








const RUNTIME = /^(python|nodejs|ruby|java|dotnet|dotnetcore|go|provided)[\d.]*/;
/** A layer's BuildMethod names its runtime, unless it names a way to build; then it is the first compatible one. */
function runtimeOf(context, metadata, failures) {
    if (context.property.kind === 'function')
        return knownText(context, 'Runtime', failures);
    const method = metadata.buildMethod;
    if (method !== undefined && RUNTIME.test(method))
        return method;
    return firstText(context, 'CompatibleRuntimes', failures);
}
/** Of a layer what Metadata.BuildArchitecture says, else the first one listed, else Lambda's default. */
function architectureOf(context, metadata, failures) {
    const { scope, resource, template, property } = context;
    const named = (0,nodes/* isAbsent */.W0)(metadata.buildArchitecture) ? undefined : metadata.buildArchitecture;
    const list = property.kind === 'function' ? 'Architectures' : 'CompatibleArchitectures';
    const node = named ?? (0,properties/* propertyOf */.$r)(template, resource, list)?.value;
    const text = named === undefined ? firstText(context, list, failures) : firstOf((0,evaluate/* evaluate */._3)(scope, named));
    if (text === undefined || text === 'x86_64' || text === 'arm64')
        return text ?? 'x86_64';
    failures.push(new report_failure/* Failure */.HR('user', `${resource.id} is for the architecture ${text}, which Lambda does not have`, {
        place: (0,template_template/* placeOf */.$t)(template, node),
        artifact: resource.id,
        remedy: 'Write x86_64 or arm64.',
    }));
    return 'x86_64';
}
/** A text property; undefined when it is absent or has no value here. */
function textProperty({ template, scope, resource }, name) {
    const value = (0,evaluate/* evaluate */._3)(scope, (0,properties/* propertyOf */.$r)(template, resource, name)?.value);
    return typeof value === 'string' ? value : undefined;
}
function knownText(context, name, failures) {
    const node = (0,properties/* propertyOf */.$r)(context.template, context.resource, name)?.value;
    const value = (0,evaluate/* evaluate */._3)(context.scope, node);
    if (value === undefined || typeof value === 'string')
        return value;
    failures.push(unresolvedFailure(context.scope, context.resource, name, node));
    return undefined;
}
/** The first item of a list property; only that one has to be known. */
function firstText(context, name, failures) {
    const node = (0,properties/* propertyOf */.$r)(context.template, context.resource, name)?.value;
    if (node === undefined)
        return undefined;
    const isList = (0,functions/* functionCall */.N)(context.template, node) === undefined;
    const value = (0,evaluate/* evaluate */._3)(context.scope, isList ? (0,nodes/* itemsOf */.S3)(context.template, node)[0] : node);
    if (value instanceof template_value/* Unknown */.$)
        failures.push(unresolvedFailure(context.scope, context.resource, name, node));
    return firstOf(value);
}
function firstOf(value) {
    const first = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : undefined;
}

;// CONCATENATED MODULE: ./.build/template/image-code.js
/**
 * Functions whose code is a container image: built from a Dockerfile that Metadata names (SAM's keys), taken from a local
 * archive that ImageUri names, or left alone because ImageUri says where the image already is.
 */














/** Whether a function comes as a container image: PackageType says so, or the code of an AWS::Lambda::Function. */
function isImage(scope, resource) {
    if ((0,template_scope/* resolveText */.WY)(scope, (0,properties/* propertyOf */.$r)(scope.template, resource, 'PackageType')?.value) === 'Image')
        return true;
    return resource.type === 'AWS::Lambda::Function' && imageUri(scope, resource) !== undefined;
}
/** Reads how the image of a function comes about. Looks whether context and archive are there, but not into them. */
function imageCode(context) {
    const { template, scope, resource } = context;
    const metadata = (0,nodes/* valueAt */.fK)(template, resource.node, 'Metadata');
    const keys = ['Dockerfile', 'DockerContext'].filter(key => !(0,nodes/* isAbsent */.W0)((0,nodes/* valueAt */.fK)(template, metadata, key)));
    if (keys.length > 0)
        return fromDockerfile(context, metadata);
    const uri = imageUri(scope, resource);
    if (uri === undefined)
        return { kind: 'wrong', failures: [nothingSaid(context)] };
    const text = (0,evaluate/* evaluate */._3)(scope, uri);
    if (typeof text !== 'string')
        return image_code_elsewhere((0,template_scope/* expressionOf */.ez)(template, uri));
    const path = (0,external_node_path_.resolve)(context.sourceRoot, text);
    if ((0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.statSync)(path).isFile())
        return target(context, { path, written: text, node: uri });
    return LOCAL.test(text)
        ? { kind: 'wrong', failures: [nothingThere(context, uri, text, path)] }
        : image_code_elsewhere(text);
}
/** What can only be a path: no name of an image begins or ends like this. */
const LOCAL = /^\.{0,2}\/|\.tar(\.gz)?$|\.tgz$/;
/** ImageUri of SAM's functions, Code.ImageUri of Lambda's own. */
function imageUri({ template }, resource) {
    const isSam = resource.type === 'AWS::Serverless::Function';
    const entry = (0,properties/* propertyOf */.$r)(template, resource, isSam ? 'ImageUri' : 'Code');
    const node = isSam ? entry?.value : (0,nodes/* valueAt */.fK)(template, entry?.value, 'ImageUri');
    return (0,nodes/* isAbsent */.W0)(node) ? undefined : node;
}
function image_code_elsewhere(where) {
    return { kind: 'elsewhere', reason: `its image is already at ${where}` };
}
function fromDockerfile(context, metadata) {
    const { template, sourceRoot } = context;
    const node = (0,nodes/* valueAt */.fK)(template, metadata, 'DockerContext');
    if ((0,nodes/* isAbsent */.W0)(node))
        return { kind: 'wrong', failures: [noContext(context, metadata)] };
    const failures = [];
    const written = textAt(context, metadata, 'DockerContext', failures);
    const texts = ['Dockerfile', 'DockerTag', 'DockerBuildTarget'].flatMap(key => {
        const text = textAt(context, metadata, key, failures);
        return text === undefined ? [] : [[key, text]];
    });
    const args = buildArgs(context, (0,nodes/* valueAt */.fK)(template, metadata, 'DockerBuildArgs'), failures);
    const extra = extraParams(context, (0,nodes/* valueAt */.fK)(template, metadata, 'DockerBuildExtraParams'), failures);
    const path = (0,external_node_path_.resolve)(sourceRoot, written ?? '.');
    if (written !== undefined && !((0,external_node_fs_.existsSync)(path) && (0,external_node_fs_.statSync)(path).isDirectory()))
        failures.push(nothingThere(context, node, written, path));
    const tag = Object.fromEntries(texts)['DockerTag'];
    if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag))
        failures.push(wrongTag(context, (0,nodes/* valueAt */.fK)(template, metadata, 'DockerTag'), tag));
    if (failures.length > 0 || written === undefined)
        return { kind: 'wrong', failures };
    return target(context, {
        path,
        written,
        node,
        metadata: {
            ...Object.fromEntries(texts),
            ...(Object.keys(args.values).length === 0 ? {} : { DockerBuildArgs: args.values }),
            ...(extra.length === 0 ? {} : { DockerBuildExtraParams: extra }),
        },
        secretBuildArgs: args.secrets.filter(name => args.values[name] !== undefined),
    });
}
function target(context, source) {
    const { template, scope, resource } = context;
    const failures = [];
    const metadata = buildMetadata(scope, resource, context.sourceRoot);
    const architecture = architectureOf(context, { ...metadata, buildArchitecture: undefined }, failures);
    if (failures.length > 0)
        return { kind: 'wrong', failures };
    const { secretBuildArgs = [] } = source;
    return {
        kind: 'target',
        target: {
            id: resource.id,
            kind: 'function',
            type: resource.type,
            packageType: 'Image',
            architecture,
            code: source.path,
            written: source.written,
            place: (0,template_template/* placeOf */.$t)(template, source.node),
            skipBuild: false,
            buildProperties: metadata.buildProperties,
            ...(source.metadata === undefined ? {} : { metadata: source.metadata }),
            ...(secretBuildArgs.length === 0 ? {} : { secretBuildArgs }),
            layers: [],
        },
    };
}
/** The text of a Metadata key; one that has no value here is a failure: nothing is built from half a name. */
function textAt(context, metadata, key, failures) {
    const node = (0,nodes/* valueAt */.fK)(context.template, metadata, key);
    if ((0,nodes/* isAbsent */.W0)(node))
        return undefined;
    const value = (0,evaluate/* evaluate */._3)(context.scope, node);
    if (typeof value === 'string' && value !== '')
        return value;
    if (value !== undefined)
        failures.push(unresolvedFailure(context.scope, context.resource, key, node));
    return undefined;
}
/** Values as texts, written numbers as they stand (`3.10` stays `3.10`); and the names of those made of secrets. */
function buildArgs(context, node, failures) {
    const { template, scope, resource } = context;
    const values = new Map();
    const secret = new Set((0,facts/* declaredParameters */.vc)(template).flatMap(({ name, noEcho }) => (noEcho ? [name] : [])));
    const secrets = [];
    if (!(0,nodes/* isAbsent */.W0)(node) && (!(0,dist/* isMap */.jh)(node) || (0,functions/* functionCall */.N)(template, node) !== undefined)) {
        failures.push(unresolvedFailure(scope, resource, 'DockerBuildArgs', node));
        return { values: {}, secrets };
    }
    for (const { key, value: written } of (0,nodes/* entriesOf */.Mc)(template, node)) {
        const value = (0,evaluate/* evaluate */._3)(scope, written);
        if (typeof value === 'string')
            values.set(key, value);
        else if (value !== undefined)
            failures.push(unresolvedFailure(scope, resource, `DockerBuildArgs.${key}`, written));
        if (namesIn(scope, written).some(name => secret.has(name)))
            secrets.push(key);
    }
    return { values: Object.fromEntries(values), secrets };
}
function extraParams(context, node, failures) {
    if ((0,nodes/* isAbsent */.W0)(node))
        return [];
    const value = (0,evaluate/* evaluate */._3)(context.scope, node);
    if (Array.isArray(value) && value.every(item => typeof item === 'string'))
        return value;
    failures.push(unresolvedFailure(context.scope, context.resource, 'DockerBuildExtraParams', node));
    return [];
}
/** Every name that an expression refers to: `!Ref Name`, `${Name}` of a `!Sub`. */
function namesIn(scope, node) {
    const { template } = scope;
    const at = (0,nodes/* follow */.e6)(template, node);
    const call = (0,functions/* functionCall */.N)(template, at);
    const text = (0,dist/* isScalar */.jn)(call?.argument) ? (0,nodes/* textOf */.b6)(call.argument) : undefined;
    if (text !== undefined && call?.name === 'Ref')
        return [text];
    if (text !== undefined)
        return [...text.matchAll(/\$\{([^}!]+)\}/g)].map(([, name = '']) => name.trim());
    const children = (0,dist/* isMap */.jh)(at) ? (0,nodes/* entriesOf */.Mc)(template, at).map(entry => entry.value) : (0,nodes/* itemsOf */.S3)(template, at);
    const texts = (0,dist/* isScalar */.jn)(at) ? (0,nodes/* textOf */.b6)(at).matchAll(/\$\{([^}!]+)\}/g) : [];
    return [
        ...[...texts].map(([, name = '']) => name.trim()),
        ...children.flatMap(child => namesIn(scope, child)),
    ];
}

// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/loops.js
var loops = __webpack_require__(98958);
;// CONCATENATED MODULE: ./.build/template/unrolled.js
/** What is wrong with loops once the parameters are there: collections that nobody knows, and too many resources. */







/** CloudFormation's quota of resources in one template, loops unrolled (its user guide, quotas). */
const MAX_LOOPED_RESOURCES = 500;
/** Failures (user) for loops that code hangs on and that cannot be unrolled, and for those that make too much. */
function unrolledFailures(scope) {
    const stuck = (0,resources/* stuckLoops */.mv)(scope).filter(loop => hasLocalPaths(loop.scope.template, loop.body));
    return [...stuck.map(stuckFailure), ...tooManyFailure(scope)];
}
const TYPES = new Set(assets/* PACKAGED_PROPERTIES */.LM.map(({ type }) => type));
/** Whether what a loop repeats may name local files: functions, layers, nested templates, also in loops inside it. */
function hasLocalPaths(template, body) {
    return (0,nodes/* entriesOf */.Mc)(template, body).some(({ key, value }) => {
        if ((0,loops/* loopName */.cn)(key) !== undefined)
            return hasLocalPaths(template, (0,loops/* loopParts */.RZ)(value).body);
        return TYPES.has((0,nodes/* plainText */.wh)((0,nodes/* valueAt */.fK)(template, value, 'Type')) ?? '');
    });
}
function stuckFailure({ entry, collection, scope, why }) {
    const name = (0,loops/* loopName */.cn)(entry.key) ?? entry.key;
    const expression = (0,template_scope/* expressionOf */.ez)(scope.template, collection);
    return new report_failure/* Failure */.HR('user', `the values of the loop ${name} cannot be resolved: ${expression} (${why.reason})`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, collection),
        remedy: why.parameter === undefined
            ? 'Write the list, or an expression of parameters and mappings.'
            : `Give the parameter (--parameters ${why.parameter}=…), or write the list.`,
    });
}
function tooManyFailure(scope) {
    const looped = (0,resources/* resourcesOf */.F3)(scope).filter(({ loop }) => loop !== undefined);
    const [first] = looped;
    if (first === undefined || looped.length <= MAX_LOOPED_RESOURCES)
        return [];
    const count = looped.length.toLocaleString('en-US');
    return [
        new report_failure/* Failure */.HR('user', `the loops of the template make ${count} resources; CloudFormation takes ${MAX_LOOPED_RESOURCES}`, {
            place: (0,template_template/* placeOf */.$t)(scope.template, first.entry.keyNode),
            remedy: 'Shorten the lists, or move a part into a nested stack.',
        }),
    ];
}

;// CONCATENATED MODULE: ./.build/template/used-layers.js
/** Which layers of the project a function uses. */







/**
 * Ids of the project's layers that a function refers to, those of Globals first; those too that a stack passes to the
 * template nested in it, or that come out of one.
 */
function layersOf(context) {
    return [...new Set(usedBy(context).flatMap(({ id }) => id ?? []))];
}
/** Whether a function lists a layer that is not one of the project: its content is unknown here. */
function usesForeignLayers(context) {
    return context.property.kind === 'function' && usedBy(context).some(({ id }) => id === undefined);
}
function usedBy({ template, scope, resource }) {
    return (0,properties/* listProperty */.GM)(template, resource, 'Layers').flatMap(node => usedIn(scope, node));
}
/** What a list item may refer to; both branches of an `Fn::If` whose condition is unknown. */
function usedIn(scope, node) {
    const call = (0,functions/* functionCall */.N)(scope.template, node);
    if (call === undefined && (0,dist/* isSeq */.oP)(node)) {
        return (0,nodes/* itemsOf */.S3)(scope.template, node).flatMap(item => usedIn(scope, item));
    }
    const branches = (0,evaluate/* branchesOf */.IJ)(scope, call);
    if (branches === undefined)
        return layersIn((0,evaluate/* evaluate */._3)(scope, node));
    const { chosen, all } = branches;
    return (chosen instanceof template_value/* Unknown */.$ ? all : [chosen.node]).flatMap(branch => usedIn(scope, branch));
}
function layersIn(value) {
    if (value === undefined)
        return [];
    if (Array.isArray(value))
        return value.flatMap(layersIn);
    const resource = value instanceof template_value/* Unknown */.$ ? value.resource : undefined;
    return resource !== undefined && (0,assets/* codePropertyOf */.Sk)(resource.type)?.kind === 'layer'
        ? [{ id: resource.id }]
        : [{}];
}

;// CONCATENATED MODULE: ./.build/template/targets.js
/** The functions and layers of a template whose code has to be built, and why others don't. */














/**
 * Lists functions and layers in the template's order. `sourceRoot` is the absolute folder where relative paths start.
 * Looks whether the code is there, but not into it.
 */
function listTargets(options) {
    const { scope } = options;
    const listed = { targets: [], skipped: [], failures: unrolledFailures(scope) };
    for (const resource of (0,resources/* resourcesOf */.F3)(scope)) {
        const property = (0,assets/* codePropertyOf */.Sk)(resource.type);
        if (property === undefined)
            continue;
        if (!isLogicalId(resource.id))
            listed.failures.push(wrongId(scope, resource));
        else {
            const named = { ...resource, id: (0,template_value/* fullId */.x)(scope, resource.id) };
            listTarget({ ...options, scope: (0,resources/* scopeFor */.aN)(scope, resource), resource: named, property }, listed);
        }
    }
    return listed;
}
function listTarget(context, listed) {
    const { scope, resource, property } = context;
    const { id, type } = resource;
    if (property.kind === 'function' && isImage(scope, resource)) {
        listImage(context, listed);
        return;
    }
    const code = writtenCode(scope, resource, property);
    const skip = { id, type, kind: property.kind };
    if (code.kind === 'path' && (0,template_template/* ownerOf */.bf)(context.template, code.node) !== context.template) {
        listed.failures.push(includedFailure(scope, id, property.path[0], code.node));
    }
    else if ((0,template_scope/* isSwitchedOff */.r5)(scope, resource.node)) {
        const reason = `its condition ${(0,template_scope/* conditionName */.Hr)(scope, resource.node)} is false`;
        listed.skipped.push({ ...skip, reason, ...(code.kind === 'path' ? { localCode: code.path } : {}) });
    }
    else if (code.kind === 'elsewhere')
        listed.skipped.push({ ...skip, reason: code.reason });
    else if (code.kind === 'wrong')
        listed.failures.push(code.failure);
    else
        listLocal(context, code, listed);
}
function listImage(context, listed) {
    const { scope, resource } = context;
    const { id, type } = resource;
    const image = imageCode(context);
    const skip = { id, type, kind: 'function', packageType: 'Image' };
    if ((0,template_scope/* isSwitchedOff */.r5)(scope, resource.node)) {
        const reason = `its condition ${(0,template_scope/* conditionName */.Hr)(scope, resource.node)} is false`;
        const local = image.kind === 'target' ? { localCode: image.target.written } : {};
        listed.skipped.push({ ...skip, reason, ...local });
    }
    else if (image.kind === 'elsewhere')
        listed.skipped.push({ ...skip, reason: image.reason });
    else if (image.kind === 'wrong')
        listed.failures.push(...image.failures);
    else
        listed.targets.push(image.target);
}
/** The failure for a local path in an included file: no path in there can be rewritten. */
function includedFailure(scope, id, name, node) {
    return new report_failure/* Failure */.HR('user', `the ${name} of ${id} stands in an included file, from which nothing is packaged`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, node),
        artifact: id,
        remedy: `Move ${name} into the template, or write where it is in S3.`,
    });
}
/** What CloudFormation takes for a logical id. */
function isLogicalId(id) {
    return /^[A-Za-z0-9]{1,255}$/.test(id);
}
/** The failure for a resource with an id that CloudFormation would not take. */
function wrongId(scope, { id, entry }) {
    return new report_failure/* Failure */.HR('user', `the logical id ${JSON.stringify(id)} is not alphanumeric`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, entry.keyNode),
        artifact: (0,template_value/* fullId */.x)(scope, id),
        remedy: 'CloudFormation takes letters and digits only; rename it.',
    });
}
function listLocal(context, { path, node }, listed) {
    const { template, scope, resource, property } = context;
    const failures = [];
    const metadata = buildMetadata(scope, resource, context.sourceRoot);
    const code = (0,external_node_path_.resolve)(context.sourceRoot, path);
    const unfit = checkCode(context, { path, node, code });
    if (unfit !== undefined)
        failures.push(unfit);
    const runtime = runtimeOf(context, metadata, failures);
    const handler = textProperty(context, 'Handler');
    const architecture = architectureOf(context, metadata, failures);
    listed.failures.push(...failures);
    if (failures.length > 0)
        return;
    listed.targets.push({
        id: resource.id,
        kind: property.kind,
        type: resource.type,
        packageType: 'Zip',
        ...(runtime === undefined ? {} : { runtime }),
        architecture,
        ...(handler === undefined ? {} : { handler }),
        code,
        written: path,
        place: (0,template_template/* placeOf */.$t)(template, node),
        ...(metadata.buildMethod === undefined ? {} : { buildMethod: metadata.buildMethod }),
        skipBuild: metadata.skipBuild,
        buildProperties: metadata.buildProperties,
        ...(metadata.others === undefined ? {} : { metadata: metadata.others }),
        layers: property.kind === 'function' ? layersOf(context) : [],
        ...(usesForeignLayers(context) ? { foreignLayers: true } : {}),
    });
}


/***/ }),

/***/ 83639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   Dp: () => (/* binding */ startWithTag),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   di: () => (/* binding */ adopt),
/* harmony export */   kz: () => (/* binding */ writtenTag)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72046);
/** What a template is to this room: text and document in one, and a place for every node. */


const owners = new WeakMap();
/** Notes for all nodes of an included file that they stand there. */
function adopt(included) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(included.document.contents) && owners.has(included.document.contents))
        return;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(included.document, { Node: (_key, node) => void owners.set(node, included) });
}
/** The template, or the file included in it, in whose text a node (or the key of a pair) stands. */
function ownerOf(template, node) {
    const positioned = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node) ? node.key : node;
    return typeof positioned === 'object' && positioned !== null
        ? (owners.get(positioned) ?? template)
        : template;
}
/**
 * Where a node (or the key of a pair) stands, its tag included, as people count: from 1.
 * Without a position: the file alone.
 */
function placeOf(template, node) {
    const owner = ownerOf(template, node);
    const offset = startWithTag(owner.text, node);
    return offset === undefined ? { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(owner.file) } : placeAt(owner, offset);
}
/** The place of an offset in the template's text. */
function placeAt(template, offset) {
    let low = 0;
    let high = template.lines.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((template.lines[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return { file: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(template.file), line: low + 1, column: offset - (template.lines[low] ?? 0) + 1 };
}
/** Start and end of a node (of its key, for a pair), its tag and anchor not counted. */
function rangeOf(node) {
    const positioned = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node) ? node.key : node;
    if (typeof positioned !== 'object' || positioned === null || !('range' in positioned))
        return undefined;
    const { range } = positioned;
    return Array.isArray(range) ? [Number(range[0]), Number(range[1]), Number(range[2])] : undefined;
}
/** Where a node begins for people: at its tag, when it has one. */
function startWithTag(text, node) {
    const start = rangeOf(node)?.[0];
    if (start === undefined || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) || node.tag === undefined)
        return start;
    const tagStart = text.lastIndexOf(writtenTag(node.tag), start);
    return tagStart === -1 ? start : tagStart;
}
const YAML_PREFIX = 'tag:yaml.org,2002:';
/** A tag as the text has it: `!Sub`, `!!binary`, `!<tag:example.com:x>`. */
function writtenTag(tag) {
    if (tag.startsWith(YAML_PREFIX))
        return `!!${tag.slice(YAML_PREFIX.length)}`;
    return tag.startsWith('!') ? tag : `!<${tag}>`;
}


/***/ }),

/***/ 13724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ transformsOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90240);
/** Transforms and macros, at the top of a template and inside it. */


/** Names of all transforms and macros, each once; `Fn::Transform` without a plain name as `Fn::Transform`. */
function transformsOf(template) {
    const top = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, template.document.contents, 'Transform');
    const declared = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(top) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(template, top) : [top];
    const names = declared.flatMap(node => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value !== null ? [(0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(node)] : []));
    return [...new Set([...names, ...transformsInside(template)])];
}
/** `!Transform {Name: …}`, or the key `Fn::Transform`, which may have neighbours: it gives them to the macro. */
function transformsInside(template) {
    if (!template.text.includes('Transform'))
        return [];
    const names = [];
    const add = (argument) => {
        const name = (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(template, argument, 'Name');
        names.push((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(name) ? (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(name) : 'Fn::Transform');
    };
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(template.document, {
        Pair(_key, { key, value }) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && (0,_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(key) === 'Fn::Transform')
                add(value);
        },
        Node(_key, node) {
            if (node.tag === '!Transform')
                add(node);
        },
    });
    return names;
}


/***/ }),

/***/ 37301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bi: () => (/* binding */ allUnits),
  cD: () => (/* binding */ openUnits),
  o8: () => (/* binding */ templateFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/template/evaluate.js + 2 modules
var evaluate = __webpack_require__(62390);
// EXTERNAL MODULE: ./.build/template/nested-file.js
var nested_file = __webpack_require__(11725);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.build/template/functions.js
var functions = __webpack_require__(94024);
// EXTERNAL MODULE: ./.build/template/asset-places.js
var asset_places = __webpack_require__(85870);
// EXTERNAL MODULE: ./.build/template/assets.js
var assets = __webpack_require__(65240);
// EXTERNAL MODULE: ./.build/template/nodes.js
var nodes = __webpack_require__(90240);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(94383);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(83639);
// EXTERNAL MODULE: ./.build/template/value.js
var template_value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/nested-stacks.js
/** Resources that bring a template of their own: which they are, and where it is. */









/** Types that name a template, with the property that does (their reference pages). */
const LOCATIONS = new Map(assets/* PACKAGED_PROPERTIES */.LM.filter(({ kind }) => kind === 'template').map(property => [property.type, property]));
/** Whether a resource names a template. */
function isNesting({ type }) {
    return LOCATIONS.has(type);
}
/** Stack sets make stacks in other accounts and regions. */
function isStackSet({ type }) {
    return type === 'AWS::CloudFormation::StackSet';
}
/** Reads the location of a nested template; undefined for resources that name none. `id` is the full one. */
function nestedLocation(scope, resource, id) {
    const row = LOCATIONS.get(resource.type);
    if (row === undefined)
        return undefined;
    const [property] = row.path;
    const written = (0,nodes/* valueAt */.fK)(scope.template, resource.node, 'Properties', property);
    const node = (0,asset_places/* cdkAssetPath */.Y)(scope, resource, row) ?? written;
    return (0,nodes/* isAbsent */.W0)(node) ? undefined : locationOf({ scope, property, id, whole: node }, node);
}
function locationOf(location, node) {
    const { scope, property } = location;
    const branches = (0,evaluate/* branchesOf */.IJ)(scope, (0,functions/* functionCall */.N)(scope.template, node));
    if (branches?.chosen instanceof template_value/* Unknown */.$)
        return undecided(location, branches.chosen, branches.all);
    const value = (0,evaluate/* evaluate */._3)(scope, node);
    if (value === undefined)
        return undefined;
    if (typeof value === 'string' && !value.includes('{{resolve:')) {
        const path = value.replace(/^file:\/\//i, '');
        return (0,assets/* isRemote */.Vx)(path) ? elsewhere(path) : { kind: 'path', property, path, node };
    }
    if (value instanceof Map)
        return elsewhere('the place that its map names');
    return elsewhere((0,template_scope/* expressionOf */.ez)(scope.template, node));
}
function elsewhere(where) {
    return { kind: 'elsewhere', reason: `its template is at ${where}` };
}
/** Of an unknown condition, only branches that lead elsewhere can be left alone. */
function undecided(location, why, branches) {
    const found = branches.map(branch => locationOf(location, branch));
    if (found.every(branch => branch?.kind !== 'path'))
        return found.find(branch => branch !== undefined);
    const { scope, property, id, whole } = location;
    const expression = (0,template_scope/* expressionOf */.ez)(scope.template, whole);
    const failure = new report_failure/* Failure */.HR('user', `the ${property} of ${id} cannot be resolved: ${expression} (${why.reason})`, {
        place: (0,template_template/* placeOf */.$t)(scope.template, whole),
        artifact: id,
        remedy: why.parameter === undefined
            ? 'Write the path, or an expression of parameters, mappings and conditions.'
            : `Give the parameter (--parameters ${why.parameter}=…), or write the path.`,
    });
    return { kind: 'wrong', failure };
}

;// CONCATENATED MODULE: ./.build/template/nested-parameters.js
/** The parameters that a stack passes to the template nested in it. */









/** What a nested stack passes down; undefined when nobody can say before deployment which parameters these are. */
function passedParameters(scope, resource) {
    const { template } = scope;
    const written = (0,nodes/* valueAt */.fK)(template, resource.node, 'Properties', 'Parameters');
    if ((0,nodes/* isAbsent */.W0)(written))
        return [];
    if (isStackSet(resource))
        return listedParameters(scope, written);
    if ((0,functions/* functionCall */.N)(template, written) === undefined && (0,dist/* isMap */.jh)(written)) {
        const { entries, stuck } = (0,evaluate/* expand */.fT)(scope, written);
        if (stuck.length > 0)
            return undefined;
        return entries.map(({ key, entry, scope: inner }) => {
            return { name: key, value: (0,evaluate/* evaluate */._3)(inner, entry.value), node: entry.keyNode };
        });
    }
    const value = (0,evaluate/* evaluate */._3)(scope, written);
    if (!(value instanceof Map))
        return undefined;
    return [...value].map(([name, item]) => ({ name, value: item, node: written }));
}
/** Stack sets list maps of ParameterKey and ParameterValue. */
function listedParameters(scope, written) {
    if ((0,functions/* functionCall */.N)(scope.template, written) !== undefined)
        return undefined;
    return (0,nodes/* itemsOf */.S3)(scope.template, written).flatMap(node => {
        const name = (0,evaluate/* evaluate */._3)(scope, (0,nodes/* valueAt */.fK)(scope.template, node, 'ParameterKey'));
        if (typeof name !== 'string')
            return [];
        return [{ name, value: (0,evaluate/* evaluate */._3)(scope, (0,nodes/* valueAt */.fK)(scope.template, node, 'ParameterValue')), node }];
    });
}
/** The values of a nested template's parameters; its defaults stand behind those that are not passed. */
function passedValues(child, passed) {
    if (passed !== undefined)
        return new Map(passed.map(({ name, value }) => [name, value]));
    const unknown = new template_value/* Unknown */.$('CloudFormation decides what is passed to this template');
    return new Map(declared(child).map(({ key }) => [key, unknown]));
}
/** Failures (user) for parameters that the nested template lacks, and for those that it gets from nobody. */
function checkPassed(options) {
    const { scope, resource, id, child, passed } = options;
    if (passed === undefined)
        return [];
    const names = declared(child).map(({ key }) => key);
    const file = (0,paths/* shownPath */.pS)(child.file);
    const fail = (message, node, remedy) => new report_failure/* Failure */.HR('user', message, { place: (0,template_template/* placeOf */.$t)(scope.template, node), artifact: id, remedy });
    const strange = passed
        .filter(({ name }) => !names.includes(name))
        .map(({ name, node }) => ({ name, node, near: (0,paths/* nearestName */.qb)(name, names) }));
    const missing = declared(child).filter(({ key, value }) => (0,nodes/* entryOf */.Ms)(child, value, 'Default') === undefined &&
        passed.every(({ name, value: given }) => name !== key || given === undefined) &&
        strange.every(({ near }) => near !== key));
    return [
        ...strange.map(({ name, node, near }) => fail(`${id} passes the parameter ${name}, which ${file} does not have`, node, near === undefined ? `Declare it under Parameters of ${file}.` : `Did you mean ${near}?`)),
        ...missing.map(({ key }) => fail(`${id} does not pass the parameter ${key}, which ${file} has no default for`, resource.entry.keyNode, 'Add it to the Parameters of the stack, or give it a Default.')),
    ];
}
function declared(child) {
    return (0,nodes/* entriesOf */.Mc)(child, (0,nodes/* valueAt */.fK)(child, child.document.contents, 'Parameters'));
}

// EXTERNAL MODULE: ./.build/template/read-template.js + 5 modules
var read_template = __webpack_require__(32744);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/targets.js + 8 modules
var targets = __webpack_require__(85663);
;// CONCATENATED MODULE: ./.build/template/units.js
/** The templates of a project: the root, and those that nested stacks name. */
var _a;














/**
 * Reads the root template and every local one nested in it; a file is parsed once, however many stacks name it. Throws
 * when the root cannot be read; what is wrong with nested ones is among the failures of the unit that names them.
 */
function openUnits(options) {
    const file = (0,external_node_path_.resolve)(options.file);
    const template = (0,read_template/* readTemplate */.xV)(file, options.allowedRoots);
    const read = new Map([[(0,paths/* realPathOf */.dN)(file), template]]);
    const opening = { options, read, units: { left: MAX_UNITS } };
    const { sourceRoot } = options;
    return new Opener(opening, { template, sourceRoot, path: '', chain: [file], oneRegion: true }).unit();
}
/** The unit and all below it, parents before their children. */
function allUnits(unit) {
    return [unit, ...[...unit.nested.values()].flatMap(allUnits)];
}
/** Absolute paths of all templates of the project and of the files that they include, each once. */
function templateFiles(root) {
    const templates = allUnits(root).map(({ template }) => template);
    const included = templates.flatMap(template => [...template.included.arguments.values()]);
    return [...new Set([...templates, ...included].map(({ file }) => file))];
}
/** Nested stacks of one project: each may hold several, so depth alone is no limit. */
const MAX_UNITS = 500;
/** Opens one template: those nested in it on demand, as one may be passed what another one puts out. */
class Opener {
    #opening;
    #placed;
    #scope;
    #failures = [];
    #elsewhere = new Map();
    /** Undefined for those that are being opened, and for those that cannot be. */
    #opened = new Map();
    constructor(opening, placed) {
        this.#opening = opening;
        this.#placed = placed;
        const { region, stackName, all } = opening.options;
        this.#scope = (0,template_scope/* makeScope */.h)(placed.template, {
            parameters: opening.options.parameters,
            path: placed.path,
            output: (stack, name) => this.#output(stack, name),
            ...(placed.passed === undefined ? {} : { passed: placed.passed }),
            ...(region === undefined || !placed.oneRegion ? {} : { region }),
            // CloudFormation makes up the names of nested stacks.
            ...(stackName === undefined || placed.path !== '' ? {} : { stackName }),
            ...(all === undefined ? {} : { all }),
        });
    }
    unit() {
        const { template, sourceRoot, path } = this.#placed;
        const scope = this.#scope;
        for (const resource of (0,resources/* resourcesOf */.F3)(scope))
            this.#openOnce(resource);
        const listed = (0,targets/* listTargets */.nJ)({ template, scope, sourceRoot });
        const failures = [...listed.failures, ...this.#failures];
        const nested = new Map([...this.#opened].flatMap(([id, unit]) => (unit === undefined ? [] : [[id, unit]])));
        return {
            path,
            template,
            scope,
            sourceRoot,
            listed: { ...listed, failures },
            nested,
            elsewhere: this.#elsewhere,
        };
    }
    /** An output of a nested stack; undefined when its template is not here, or needs this very value. */
    #output(stack, name) {
        const resource = (0,resources/* resourcesOf */.F3)(this.#scope).find(({ id }) => id === stack);
        const unit = resource === undefined ? undefined : this.#openOnce(resource);
        if (unit === undefined)
            return undefined;
        const { template, scope } = unit;
        const outputs = (0,evaluate/* expand */.fT)(scope, (0,nodes/* valueAt */.fK)(template, template.document.contents, 'Outputs')).entries;
        const output = outputs.find(({ key }) => key === name);
        return output && { value: (0,evaluate/* evaluate */._3)(output.scope, (0,nodes/* valueAt */.fK)(template, output.entry.value, 'Value')) };
    }
    #openOnce(resource) {
        const { id } = resource;
        if (!isNesting(resource) || this.#opened.has(id))
            return this.#opened.get(id);
        this.#opened.set(id, undefined);
        try {
            const unit = this.#open(resource, (0,resources/* scopeFor */.aN)(this.#scope, resource));
            this.#opened.set(id, unit);
            return unit;
        }
        catch (error) {
            if (!(error instanceof report_failure/* Failure */.HR))
                throw error;
            this.#failures.push(...[error, ...error.others].map(failure => named(failure, (0,template_value/* fullId */.x)(this.#scope, id))));
            return undefined;
        }
    }
    #open(resource, scope) {
        if ((0,template_scope/* isSwitchedOff */.r5)(scope, resource.node))
            return undefined;
        const id = (0,template_value/* fullId */.x)(scope, resource.id);
        const location = nestedLocation(scope, resource, id);
        if (location?.kind === 'elsewhere')
            this.#elsewhere.set(id, location.reason);
        if (location?.kind === 'wrong')
            throw location.failure;
        if (location?.kind !== 'path')
            return undefined;
        if (!(0,targets/* isLogicalId */.jl)(resource.id))
            throw (0,targets/* wrongId */.bG)(scope, resource);
        const { chain, template } = this.#placed;
        if ((0,template_template/* ownerOf */.bf)(template, location.node) !== template) {
            throw (0,targets/* includedFailure */.pm)(scope, id, location.property, location.node);
        }
        const { allowedRoots } = this.#opening.options;
        const what = `the ${location.property} of ${id}`;
        const file = (0,nested_file/* nestedFile */._)({ ...location, template, chain, what, id, allowedRoots });
        const child = this.#read(file, resource, location.node);
        const passed = passedParameters(scope, resource);
        this.#failures.push(...checkPassed({ scope, resource, id, child, passed }));
        return new _a(this.#opening, {
            template: child,
            passed: passedValues(child, passed),
            sourceRoot: (0,external_node_path_.dirname)(file),
            path: id,
            chain: [...chain, file],
            oneRegion: this.#placed.oneRegion && !isStackSet(resource),
        }).unit();
    }
    #read(file, resource, node) {
        const { read, units } = this.#opening;
        units.left -= 1;
        if (units.left < 0) {
            throw new report_failure/* Failure */.HR('user', `more than ${MAX_UNITS} nested templates`, {
                place: (0,template_template/* placeOf */.$t)(this.#placed.template, node),
                artifact: (0,template_value/* fullId */.x)(this.#scope, resource.id),
                remedy: 'Deploy a part of them as a stack of its own.',
            });
        }
        const real = (0,paths/* realPathOf */.dN)(file);
        const template = read.get(real) ?? (0,read_template/* readTemplate */.xV)(file, this.#opening.options.allowedRoots);
        read.set(real, template);
        return template;
    }
}
_a = Opener;
/** Other failures of a file that cannot be read belong to the stack that names it. */
function named(failure, artifact) {
    const { class: failureClass, message } = failure;
    return new report_failure/* Failure */.HR(failureClass, message, { ...failure, cause: failure.cause, artifact, others: [] });
}


/***/ }),

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Unknown),
/* harmony export */   x: () => (/* binding */ fullId)
/* harmony export */ });
/** What expressions come to, and what they are worked out in. */
/** Why an expression has no value before CloudFormation gives it one. */
class Unknown {
    reason;
    /** The parameter that would have to be given. */
    parameter;
    /** The resource that the expression names: its ARN or id, which only CloudFormation will know. */
    resource;
    constructor(reason, parameter, resource) {
        this.reason = reason;
        this.parameter = parameter;
        this.resource = resource;
    }
}
/** An id as users write it: with the stacks that the template is nested in. */
function fullId({ path }, id) {
    return path === '' ? id : `${path}/${id}`;
}


/***/ })

};
