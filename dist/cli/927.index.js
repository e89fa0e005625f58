export const id = 927;
export const ids = [927];
export const modules = {

/***/ 7085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ isThrottling),
/* harmony export */   MT: () => (/* binding */ awsFailure),
/* harmony export */   SM: () => (/* binding */ readAwsError),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   iv: () => (/* binding */ SIGN_IN),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/**
 * What an AWS SDK throws, in the classes of interface §2 and §7: AWS says no → `deploy`; AWS cannot be reached or the
 * credentials don't work → `environment`; a bucket, role or region that does not exist or does not fit → `user`.
 */

/** A Failure for whatever a call threw; a Failure is returned as it is. */
function awsFailure(error, doing) {
    if (error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return error;
    const seen = readAwsError(error);
    const { failureClass, says, remedy } = judge(seen);
    const about = doing.target === undefined ? doing.call : `${doing.call} for ${doing.target}`;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failureClass, `${says(about)}: ${seen.message}`, {
        cause: error,
        reason: seen.message,
        remedy,
    });
}
/** Reads an SDK's, Node's or any other error. */
function readAwsError(error) {
    if (!(error instanceof Error))
        return {
            name: 'Error',
            message: String(error),
            status: undefined,
            systemCode: undefined,
            host: undefined,
        };
    return {
        name: error.name,
        message: messageOf(error),
        status: numberIn(Object(error)['$metadata'], 'httpStatusCode'),
        systemCode: textIn(error, 'code'),
        host: textIn(error, 'hostname') ?? textIn(error, 'address'),
    };
}
/** Throttling, a broken connection, an error on AWS's side: the same call may work in a moment. */
function isPassing(error) {
    if (error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return false;
    const seen = readAwsError(error);
    if (CREDENTIAL_ERRORS.has(seen.name) || seen.name === 'AbortError' || isRegionMissing(seen))
        return false;
    return THROTTLING.test(seen.name) || isUnreachable(seen);
}
/** The call was refused because there were too many: it was not carried out. */
function isThrottling(error) {
    return THROTTLING.test(readAwsError(error).name);
}
/** The caller may not do this one thing. */
function isAccessDenied(error) {
    const { name, status } = readAwsError(error);
    return DENIALS.has(name) || (status === 403 && !CREDENTIAL_ERRORS.has(name));
}
/** How credentials are got, where they usually come from. */
const SIGN_IN = 'Sign in: aws-actions/configure-aws-credentials in a workflow, `aws sso login` or AWS_PROFILE on your machine.';
function judge(error) {
    const kind = VERDICTS.find(([applies]) => applies(error));
    if (kind !== undefined)
        return kind[1];
    return { failureClass: 'deploy', says: about => `AWS refused ${about}`, remedy: remedyFor(error) };
}
/** The first that applies wins; what applies to none is AWS's refusal. */
const VERDICTS = [
    [
        error => error.name === 'AbortError',
        { failureClass: 'cancelled', says: about => `cancelled during ${about}`, remedy: undefined },
    ],
    [
        error => CREDENTIAL_ERRORS.has(error.name),
        {
            failureClass: 'environment',
            says: about => `AWS credentials do not work (${about})`,
            remedy: SIGN_IN,
        },
    ],
    [
        isRegionMissing,
        {
            failureClass: 'user',
            says: about => `no AWS region to call (${about})`,
            remedy: 'Name a region with --region (such as eu-central-1), or set AWS_REGION.',
        },
    ],
    [
        isUnknownRegion,
        {
            failureClass: 'user',
            says: about => `no such AWS region (${about})`,
            remedy: 'Check --region and AWS_REGION.',
        },
    ],
    [
        isUnreachable,
        {
            failureClass: 'environment',
            says: about => `AWS cannot be reached (${about})`,
            remedy: 'Check the network, the proxy settings and AWS_ENDPOINT_URL, then run again.',
        },
    ],
    [
        error => NOT_FITTING.test(error.name) || NOT_FITTING_ROLE.test(error.message),
        {
            failureClass: 'user',
            says: about => `AWS does not know what was named (${about})`,
            remedy: 'Check --bucket, --role-arn and --region.',
        },
    ],
];
/** Error names of STS, the SDK's providers and every service's signature check. */
const CREDENTIAL_ERRORS = new Set([
    'CredentialsProviderError',
    'TokenProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'TokenRefreshRequired',
    'InvalidToken',
    'InvalidClientTokenId',
    'InvalidAccessKeyId',
    'UnrecognizedClientException',
    'SignatureDoesNotMatch',
    'InvalidSignatureException',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'AuthFailure',
    'InvalidIdentityToken',
    'IDPCommunicationError',
]);
const DENIALS = new Set([
    'AccessDenied',
    'AccessDeniedException',
    'AllAccessDisabled',
    'UnauthorizedOperation',
]);
const NOT_FITTING = /^(NoSuchBucket|InvalidBucketName|PermanentRedirect|IllegalLocationConstraintException|AuthorizationHeaderMalformed)$/;
const NOT_FITTING_ROLE = /^Role .* is invalid or cannot be assumed|role.* cannot be found/i;
const THROTTLING = /Throttl|TooManyRequests|SlowDown|RequestLimit/;
function remedyFor(error) {
    if (DENIALS.has(error.name))
        return 'Allow this action in the IAM policy of the credentials, or use others.';
    if (error.name === 'InsufficientCapabilitiesException')
        return 'Name what it requires with --capabilities, or use `auto`.';
    if (THROTTLING.test(error.name))
        return 'AWS limits calls a second: run again in a moment.';
    if (error.name.startsWith('LimitExceeded'))
        return 'Ask for a higher quota, or remove what is no longer used.';
    return undefined;
}
/** DNS answered that AWS has no such host, and the name does not look like any region of today. */
function isUnknownRegion(error) {
    if (error.systemCode !== 'ENOTFOUND' || error.host === undefined)
        return false;
    if (!/\.(amazonaws\.com(\.cn)?|api\.aws)$/.test(error.host))
        return false;
    return !REGION_OF_TODAY.test(error.host);
}
const REGION_OF_TODAY = /\b(af|ap|ca|cn|eu|eusc|il|me|mx|sa|us|us-gov|us-iso[bef]?)-(de-)?(central|(north|south)(east|west)?|east|west)-[1-9]\b/;
/** The SDK's words when its chain finds no region, or one that cannot be part of a host's name. */
function isRegionMissing(error) {
    return error.status === undefined && /^Region (is missing|not accepted)/.test(error.message);
}
/** No answer, a broken one, or one of something else than AWS: a proxy's page, a web server. */
function isUnreachable({ status, name, message }) {
    if (status === undefined || status >= 500 || status === 407)
        return true;
    return name === 'SyntaxError' || /Deserialization error|XML parse error/.test(message);
}
/** Node puts the errors of all tried addresses into one without words of its own. */
function messageOf(error) {
    const own = error.message === 'UnknownError' || error.message === '' ? undefined : error.message;
    if (own !== undefined)
        return firstLine(own);
    const first = error instanceof AggregateError ? error.errors[0] : undefined;
    return first instanceof Error ? firstLine(first.message) : error.name;
}
function firstLine(text) {
    return text.split('\n', 1)[0]?.trim() ?? text;
}
function textIn(value, key) {
    const found = Object(value)[key];
    return typeof found === 'string' ? found : undefined;
}
function numberIn(value, key) {
    const found = Object(value)[key];
    return typeof found === 'number' ? found : undefined;
}


/***/ }),

/***/ 4471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ adviceFor)
});

;// CONCATENATED MODULE: ./.build/deploy/denial.js
/** "Not authorized" in its many spellings: who, what, on what, and what would have to be allowed. Pure. */
/** Undefined when the reason is about something else. */
function readDenial(reason) {
    if (!DENIED.test(reason))
        return undefined;
    const principal = /User: (arn:\S+?)[\s,]/.exec(reason)?.[1];
    const action = /not authorized to perform:? ([a-z0-9-]+:[A-Za-z]+)/.exec(reason)?.[1] ??
        /\bAPI: ([a-z0-9-]+:[A-Za-z]+)/.exec(reason)?.[1] ??
        /allows the ([a-z0-9-]+:[A-Za-z]+) action/.exec(reason)?.[1] ??
        /permission to call ([a-z0-9-]+:[A-Za-z]+)/.exec(reason)?.[1];
    const resource = /on resource:? ["']?(arn:[^\s"']+?)["']?(?=[\s,)]|\.?$)/.exec(reason)?.[1];
    const deniedBy = /with an explicit deny in (?:an? |the )?([a-z -]+?(?:policy|boundary))/i.exec(reason)?.[1];
    return {
        ...(principal === undefined ? {} : { principal }),
        ...(action === undefined ? {} : { action }),
        ...(resource === undefined ? {} : { resource }),
        ...(deniedBy === undefined ? {} : { deniedBy }),
    };
}
/** What to do about it: the statement to add, as JSON on one line. */
function denialAdvice({ principal, action, resource, deniedBy }) {
    const who = principal === undefined ? 'the caller (or the role in --role-arn)' : ownerOf(principal);
    if (deniedBy !== undefined)
        return `Change the ${deniedBy} that forbids ${action ?? 'this'} to ${who}: allowing it elsewhere does not help.`;
    if (action === undefined)
        return `Allow the action to ${who}; CloudTrail names it, where the service does not.`;
    const statement = { Effect: 'Allow', Action: action, Resource: resource ?? '*' };
    return `Add this statement to the policy of ${who}: ${JSON.stringify(statement)}`;
}
const DENIED = /AccessDenied|not authorized to perform|Access Denied|UnauthorizedOperation|UnauthorizedTaggingOperation|You are not authorized|permission to call/i;
/** A session belongs to a role: `arn:aws:sts::123456789012:assumed-role/deploy/run-7` is the role `deploy`. */
function ownerOf(principal) {
    const role = /:assumed-role\/([^/]+)\//.exec(principal)?.[1];
    return role === undefined ? principal : `the role ${role}`;
}

;// CONCATENATED MODULE: ./.build/deploy/advice.js
/** What to do about a failure, by what CloudFormation or the service behind it says. A table, first match first. */

/** Pure: an imperative sentence, or undefined when there is nothing better to say than the reason itself. */
function adviceFor({ reason, resourceType }) {
    const found = ADVICE.find(({ says, about }) => says.test(reason) && (about === undefined || about === resourceType));
    if (found === undefined)
        return undefined;
    return typeof found.advice === 'string' ? found.advice : found.advice(reason);
}
const FUNCTION = 'AWS::Lambda::Function';
/** What went wrong with the stack as a whole. */
const OF_STACKS = [
    {
        says: /\balarm\b.*\bALARM\b|Rollback triggered by.*alarm/i,
        advice: reason => `Look at what the alarm${alarmIn(reason)} measures: the new version set it off. It is in the stack's rollback configuration.`,
    },
    {
        says: /Action denied by stack policy/,
        advice: reason => `The stack policy protects ${/LogicalResourceId\/([A-Za-z0-9]+)/.exec(reason)?.[1] ?? 'this resource'}. Give another one with --stack-policy if the change is meant.`,
    },
    {
        says: /exceeded the specified timeout|creation time exceeded/i,
        advice: 'The stack has a limit of its own (TimeoutInMinutes): create it anew, which sets none.',
    },
    {
        says: /security token included in the request is (expired|invalid)|ExpiredToken/,
        advice: "CloudFormation's session ran out, which lives as long as the caller's. Give it a role of its own with --role-arn.",
    },
    {
        says: /^User Initiated$|cancelled by user/i,
        advice: 'Somebody ended the operation; CloudTrail says who. Run again.',
    },
    {
        says: /Requires capabilities/,
        advice: 'Name what it requires with --capabilities, or leave `auto`.',
    },
    {
        says: /Export .* cannot be (deleted|updated) as it is in use|Cannot (delete|update) export .* in use/,
        advice: 'Other stacks import this output: let them do without it first, or keep it.',
    },
    {
        says: /No export named/,
        advice: 'Deploy the stack that exports this name first, in the same region and account.',
    },
    {
        says: /Circular dependency/i,
        advice: 'Break the circle: one of these resources must not refer to the other.',
    },
    {
        says: /Unrecognized resource types?|Resource type .* (not supported|does not exist)/i,
        advice: 'Check the spelling of Type, and whether this region has it.',
    },
    {
        says: /import some resources because they already exist/,
        advice: 'Give each of these resources DeletionPolicy: Retain (or RetainExceptOnCreate), which an import requires.',
    },
    {
        says: /hook\(s\)|[Hh]ook .*failed/,
        advice: 'A hook of this account forbids it: do what it asks for, or speak with those who set it up.',
    },
];
/** Lambda's own words. */
const OF_LAMBDA = [
    {
        says: /S3 Error Code: PermanentRedirect|bucket is in this region|must be in the same region/i,
        advice: 'Lambda takes code only from a bucket of its own region: check --bucket and --region.',
    },
    {
        says: /Error occurred while GetObject|S3 Error Code: (NoSuchKey|NoSuchBucket|AccessDenied)/,
        advice: 'The code must lie in a bucket of the same region that the caller may read: check --bucket and --region, and that nobody emptied the bucket.',
    },
    {
        says: /cannot be assumed by Lambda/,
        advice: 'Let the role trust lambda.amazonaws.com. A role made moments ago may need a minute: run again.',
    },
    {
        says: /execution role does not have permissions to call (CreateNetworkInterface|\w+NetworkInterface)/,
        advice: 'Attach AWSLambdaVPCAccessExecutionRole to the execution role of the function.',
    },
    {
        says: /ENILimitReached|(network interface|ENI|EC2).*limit (exceeded|reached)|EC2ThrottledException|SubnetIPAddressLimitReached|not enough free addresses/i,
        advice: 'The subnets have no room for the network interfaces: use larger ones, remove unused interfaces, or raise the quota.',
    },
    {
        says: /Unzipped size must be smaller|RequestEntityTooLarge|Function code combined with layers exceeds/,
        advice: 'Leave files out with .lambdaignore, or move the function to a container image.',
    },
    {
        says: /CodeStorageExceeded|Code storage limit exceeded/i,
        advice: 'Delete old versions of functions and layers in this region, or ask for more code storage.',
    },
    {
        says: /cannot have more than \d+ layers|Layers .*(at most|less than or equal to) \d+|Layer limit/i,
        advice: 'A function takes five layers: put some of them together.',
    },
    {
        says: /runtime parameter of .* is no longer supported|Value .* at 'runtime' failed/,
        about: FUNCTION,
        advice: 'Choose a runtime that Lambda still supports.',
    },
    {
        says: /'architectures' failed|architecture.*(not supported|unsupported)|image.*architecture/i,
        advice: 'Let Architectures name what the runtime and the region have: x86_64 or arm64.',
    },
    {
        says: /A version for this Lambda function exists|Version already exists|version .* already exists/i,
        advice: 'The code was published already, outside this stack or by an update in place: change the code or the description, or remove that version.',
    },
    {
        says: /ReservedConcurrentExecutions|UnreservedConcurrentExecution/,
        advice: "Lower ReservedConcurrentExecutions, or raise the account's concurrency quota.",
    },
    {
        says: /ResourceConflictException|An update is in progress for resource|in the following state: Pending/,
        advice: 'Something else is changing the function: run again when it is done.',
    },
];
/** What any service may say; HandlerErrorCode is CloudFormation's name for the kind of it. */
const OF_SERVICES = [
    {
        says: /CREATE_FAILED state and can't be updated|custom-named resource requires replacing/,
        advice: 'Rename the resource in the template: it must be replaced, and two cannot have one name. Or leave the name to CloudFormation.',
    },
    {
        says: /AccessDenied|not authorized to perform|Access Denied|Unauthorized(Tagging)?Operation|You are not authorized|permission to call/i,
        advice: reason => denialAdvice(readDenial(reason) ?? {}),
    },
    {
        says: /AlreadyExists|already exists|BucketAlreadyOwnedByYou/i,
        advice: 'Something outside the stack has this name: remove it, rename it here, or take it over with --import-existing-resources.',
    },
    {
        says: /HandlerErrorCode: Throttling|Throttling|Rate exceeded|TooManyRequests/i,
        advice: 'The service limits calls a second: run again.',
    },
    {
        says: /ServiceLimitExceeded|LimitExceeded|quota|maximum number of|limit (?:has been |was )?(?:exceeded|reached)/i,
        advice: 'Ask for a higher quota, or remove what is no longer used.',
    },
    {
        says: /NotStabilized|did not stabilize|Exceeded attempts to wait|timed out/i,
        advice: "Look at the resource's own logs: it was made, but never became ready.",
    },
    {
        says: /did not receive (?:a |the )?response from your custom resource|Custom Resource failed to stabilize/i,
        advice: "Look at the log of the custom resource's function: it never answered.",
    },
    {
        says: /HandlerErrorCode: NotFound/,
        advice: 'It is gone, or was never there: somebody removed it behind the back of the stack (--drift report), or a name is wrong.',
    },
    {
        says: /HandlerErrorCode: (ResourceConflict|NetworkFailure|ServiceInternalError|GeneralServiceException|InternalFailure|HandlerInternalFailure)/,
        advice: 'This may pass: run again.',
    },
    {
        says: /HandlerErrorCode: InvalidCredentials/,
        advice: 'The role that CloudFormation works with cannot be used: check --role-arn and the type configuration.',
    },
    {
        says: /HandlerErrorCode: (InvalidRequest|NonCompliant|NotUpdatable)|Properties validation failed|Encountered unsupported property/,
        advice: 'Mend the properties of the resource: the service says what it does not take.',
    },
];
const ADVICE = [...OF_STACKS, ...OF_LAMBDA, ...OF_SERVICES];
/** ` TooManyErrors`, with a space in front; empty where none is named. */
function alarmIn(reason) {
    const name = /:alarm:([^\s\],]+)/.exec(reason)?.[1] ?? /alarm(?:\(s\))?:? \[?([^\s\],]+)/i.exec(reason)?.[1];
    return name === undefined ? '' : ` ${name}`;
}


/***/ }),

/***/ 7002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ removeAll),
/* harmony export */   Z1: () => (/* binding */ settleOrRemove),
/* harmony export */   uZ: () => (/* binding */ requestSet)
/* harmony export */ });
/* harmony import */ var _change_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1043);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6652);
/* harmony import */ var _remove_stack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2747);
/* harmony import */ var _settle_change_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7637);
/** What one change set is made of, and how it goes when it is not executed. */




/** The request for the change set that carries a deployment out. */
function requestFor({ deployment, operation, parameters }) {
    const { stackName, template, capabilities, tags, roleArn, notificationArns, onFailure } = deployment;
    const { mode, tokenPrefix } = deployment;
    const nested = /AWS::CloudFormation::Stack|AWS::Serverless::Application/.test((0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .templateText */ .uO)(deployment));
    return {
        operation,
        stackName,
        template,
        nested,
        parameters,
        capabilities,
        tags,
        roleArn,
        notificationArns,
        onFailure,
        mode,
        tokenPrefix,
        revertsDrift: deployment.drift === 'revert',
        importsExisting: deployment.importExisting === true,
    };
}
/** The set that was asked for. Throws Failures; what may have been made although AWS gave no answer is removed then. */
async function requestSet(application) {
    const { deployment, operation } = application;
    const requested = await (0,_change_set_js__WEBPACK_IMPORTED_MODULE_0__/* .requestChangeSet */ .IS)(deployment, requestFor(application));
    if (requested.kind === 'accepted') {
        const { name, stackId } = requested.set;
        deployment.onStart?.({ stackId, stackName: deployment.stackName, operation, token: name });
        return requested.set;
    }
    if (requested.kind === 'raced')
        return 'raced';
    if (requested.kind === 'lost')
        await removeAll(application, requested.set);
    throw requested.failure;
}
/** A set that will not be executed is removed before anything else happens, and so is the empty stack that it made. */
async function settleOrRemove(application, set) {
    try {
        const settled = await (0,_settle_change_set_js__WEBPACK_IMPORTED_MODULE_3__/* .settleChangeSet */ ._n)(application.deployment, set, application.view);
        if (settled.kind === 'refused')
            throw settled.failure;
        if (settled.kind === 'empty')
            await removeAll(application, set);
        return settled;
    }
    catch (error) {
        await removeAll(application, set);
        throw error;
    }
}
/** Removes the set, and the empty stack if it was this set that made it. What cannot be removed is told. */
async function removeAll({ deployment, operation, view }, set) {
    const { emit, stackName } = deployment;
    const kept = await (0,_change_set_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteChangeSet */ .cW)(deployment, set);
    if (kept !== undefined)
        emit({
            type: 'warning',
            message: `the change set ${set.name} of the stack ${stackName} could not be removed: ${kept}. It changes nothing by itself`,
        });
    if (operation !== 'create' || view !== undefined)
        return;
    const shell = await (0,_remove_stack_js__WEBPACK_IMPORTED_MODULE_2__/* .removeShell */ .Bi)(deployment, set.stackId, set.name);
    if (shell !== undefined)
        emit({
            type: 'warning',
            message: `the empty stack ${stackName} could not be removed: ${shell}. The next deploy makes use of it`,
        });
}


/***/ }),

/***/ 8001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ whoIsAtWork),
/* harmony export */   mA: () => (/* binding */ describeAtWork),
/* harmony export */   ng: () => (/* binding */ runOf)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2173);
/** Who is at work on a stack: read from its newest events, because nothing else says so. */

/** Asks once. What cannot be found out is undefined: it is only for people, and for knowing our own operations. */
async function whoIsAtWork(clients, { stackId, lastChanged }, signal) {
    const since = lastChanged === undefined ? undefined : new Date(lastChanged).toISOString();
    try {
        const { DescribeStackEventsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
        const client = await clients.cloudformation();
        const page = await client.send(new DescribeStackEventsCommand({ StackName: stackId }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal));
        return { token: page.StackEvents?.[0]?.ClientRequestToken, since };
    }
    catch {
        return { token: undefined, since };
    }
}
/** Tokens of ours name the run that they belong to: `lambda-build-7213456789-a1b2…`. */
const OUR_TOKEN = /^lambda-build-(?:(\d+)-)?[0-9a-f]{16}$/;
/** The id of the workflow run that it belongs to, where its token tells one. */
function runOf({ token }) {
    return OUR_TOKEN.exec(token ?? '')?.[1];
}
/** The operation in words: whose it is as far as its token tells, and since when. */
function describeAtWork({ token, since }) {
    const ours = OUR_TOKEN.exec(token ?? '');
    const who = ours?.[1] !== undefined
        ? `run ${ours[1]} of lambda-build`
        : ours !== null
            ? 'another lambda-build'
            : token === undefined
                ? 'somebody'
                : `somebody (token ${token.slice(0, 64)})`;
    return since === undefined ? `${who} is at work on it` : `${who} is at work on it since ${since}`;
}


/***/ }),

/***/ 2173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ atMost),
/* harmony export */   Z: () => (/* binding */ abortable)
/* harmony export */ });
/** What every call of the deployer needs. */
/** The option of an SDK client's `send` for a signal that may be absent. */
function abortable(signal) {
    return signal === undefined ? {} : { abortSignal: signal };
}
/** The signal, or the end of so many milliseconds, whichever comes first: for questions that can be done without. */
function atMost(milliseconds, signal) {
    const limit = AbortSignal.timeout(milliseconds);
    return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}


/***/ }),

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ requestChangeSet),
/* harmony export */   KG: () => (/* binding */ deletesOnFailure),
/* harmony export */   _A: () => (/* binding */ executeChangeSet),
/* harmony export */   cW: () => (/* binding */ deleteChangeSet)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7085);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2173);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6236);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3440);
/* harmony import */ var _settle_change_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7637);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3208);
/** One change set, from its creation to its execution or removal. Names are unique, so runs never meet in one. */







/** Asks for a change set. Throws Failures for everything that is neither the template's fault nor a race. */
async function requestChangeSet(calls, request) {
    const { CreateChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const name = `${request.tokenPrefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const named = { name, id: name, stackId: request.stackName };
    try {
        const command = new CreateChangeSetCommand(inputFor(request, name));
        // The token makes it one request however often it is sent.
        const { Id = name, StackId = request.stackName } = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_2__/* .patiently */ .d)(calls, () => client.send(command, (0,_calls_js__WEBPACK_IMPORTED_MODULE_6__/* .abortable */ .Z)(calls.signal)));
        return { kind: 'accepted', set: { name, id: Id, stackId: StackId } };
    }
    catch (error) {
        if (isOwnName(error, name))
            return { kind: 'accepted', set: named };
        return mayHaveActed(error)
            ? { kind: 'lost', set: named, failure: unanswered(error, request) }
            : judgeRejection(error, request);
    }
}
/**
 * Starts the change set. `false`: the stack or the set is no longer what it was (decide anew).
 * An answer that got lost is looked up before anything is concluded.
 */
async function executeChangeSet(calls, set, request) {
    const { ExecuteChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const isSaid = deletesOnFailure(request) || request.mode === 'express';
    const rollback = isSaid ? {} : { DisableRollback: request.onFailure === 'keep' };
    const command = new ExecuteChangeSetCommand({
        ChangeSetName: set.id,
        StackName: set.stackId,
        ClientRequestToken: set.name,
        ...rollback,
    });
    const target = `stack ${set.stackId}`;
    const call = 'cloudformation:ExecuteChangeSet';
    const hasActed = () => (0,_settle_change_set_js__WEBPACK_IMPORTED_MODULE_4__/* .hasStarted */ .gd)(calls.clients, set);
    try {
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_2__/* .decisively */ .y)(calls, { call, target, hasActed }, async () => void (await client.send(command)));
        return true;
    }
    catch (error) {
        const { name, message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsError */ .SM)(error);
        if (name === 'InvalidChangeSetStatus' || name === 'InvalidChangeSetStatusException')
            return false;
        if (name === 'ChangeSetNotFound' || name === 'ChangeSetNotFoundException' || IN_STATE.test(message))
            return false;
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, { call, target });
    }
}
/**
 * Removes a change set that will not be executed. What cannot be removed is left behind, for it changes nothing: then the reason
 * is returned.
 */
async function deleteChangeSet(calls, set) {
    const { DeleteChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const command = new DeleteChangeSetCommand({ ChangeSetName: set.id, StackName: set.stackId });
    try {
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_2__/* .patiently */ .d)(calls, () => client.send(command));
        return undefined;
    }
    catch (error) {
        const { name, message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsError */ .SM)(error);
        return name.startsWith('ChangeSetNotFound') || (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_5__/* .isNoSuchStack */ .hR)(error) ? undefined : message;
    }
}
/** With OnStackFailure DELETE, which only a creation may ask for, DisableRollback is forbidden. */
function deletesOnFailure(request) {
    return request.operation === 'create' && request.onFailure === 'delete';
}
/** "Stack:arn... is in UPDATE_IN_PROGRESS state and can not be updated." */
const IN_STATE = /is in \w+ (state|status) and can ?not be/;
function inputFor(request, name) {
    const { template, tags, roleArn, notificationArns } = request;
    const revertsDrift = request.revertsDrift && request.operation === 'update';
    const tagList = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return {
        StackName: request.stackName,
        ChangeSetName: name,
        ClientToken: name,
        ChangeSetType: request.operation === 'create' ? 'CREATE' : 'UPDATE',
        ...('url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body }),
        Parameters: [...request.parameters],
        Capabilities: request.capabilities.filter(isCapability),
        // An empty list would remove the tags that the stack has.
        ...(tagList.length === 0 ? {} : { Tags: tagList }),
        ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
        ...(notificationArns === undefined ? {} : { NotificationARNs: [...notificationArns] }),
        // Not together with drift or imports (API reference, CreateChangeSet: IncludeNestedStacks).
        ...(request.nested && !revertsDrift && !request.importsExisting ? { IncludeNestedStacks: true } : {}),
        ...(revertsDrift ? { DeploymentMode: 'REVERT_DRIFT' } : {}),
        ...(request.importsExisting ? { ImportExistingResources: true } : {}),
        ...(deletesOnFailure(request) ? { OnStackFailure: 'DELETE' } : {}),
        ...(request.mode === 'express' ? { DeploymentConfig: expressConfig(request) } : {}),
    };
}
/** EXPRESS switches rollback off unless it is told not to (aws-cdk-cli #1739), and it is told in the set, not at its execution. */
function expressConfig({ onFailure }) {
    return { Mode: 'EXPRESS', DisableRollback: onFailure === 'keep' };
}
/** CloudFormation itself refuses names that it does not know; here the type only has to be convinced. */
function isCapability(name) {
    return name.startsWith('CAPABILITY_');
}
/** Our own name is taken: an earlier try of the same call got through and only its answer was lost. */
function isOwnName(error, changeSetName) {
    const { name, message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsError */ .SM)(error);
    return name.startsWith('AlreadyExists') && message.includes(changeSetName) && !/^Stack /.test(message);
}
/** The last of many tries got no answer: an earlier one may have got through. */
function mayHaveActed(error) {
    return ((0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error) && !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottling */ .E2)(error)) || (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsError */ .SM)(error).name === 'AbortError';
}
function unanswered(error, { stackName }) {
    return (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, { call: 'cloudformation:CreateChangeSet', target: `stack ${stackName}` });
}
function judgeRejection(error, request) {
    const { name, message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsError */ .SM)(error);
    const gone = request.operation === 'update' && name === 'ValidationError' && /does not exist/.test(message);
    const exists = request.operation === 'create' && name.startsWith('AlreadyExists');
    if (gone || exists || IN_STATE.test(message))
        return { kind: 'raced', reason: message };
    const noRole = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .roleFailure */ .p8)(error, request.roleArn);
    if (noRole !== undefined)
        throw noRole;
    if (name === 'ValidationError')
        return { kind: 'refused', failure: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(message, { cause: error }) };
    throw unanswered(error, request);
}


/***/ }),

/***/ 3378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace)
/* harmony export */ });
/**
 * Pauses between polls, in milliseconds: short at first, because small stacks are done at once; then growing, because
 * CloudFormation allows about five DescribeStacks calls a second for a whole account (sam-cli #2671).
 */
class Pace {
    #shortest;
    #longest;
    #next;
    constructor({ shortest = 250, longest = 5_000 } = {}) {
        this.#shortest = shortest;
        this.#longest = longest;
        this.#next = shortest;
    }
    /** News shorten the pause, a refusal (throttling, no network) lengthens it. Jitter keeps jobs from marching in step. */
    pause(what) {
        if (what === 'news')
            this.#next = Math.min(this.#next, Math.max(this.#shortest, 1_000));
        const growth = what === 'refused' ? 2 : 1.4;
        const pause = this.#next * (0.8 + 0.4 * Math.random());
        this.#next = Math.min(this.#longest, this.#next * growth);
        return pause;
    }
}


/***/ }),

/***/ 8054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isIdentity),
/* harmony export */   V: () => (/* binding */ holdsData)
/* harmony export */ });
/**
 * Resource types whose loss people notice: what holds data, and what others know by its name or address. The first are
 * guarded (`guard.ts`), the second warned about. Names as the resource type reference of CloudFormation has them.
 */
/** Deleting or replacing one loses what was stored in it. */
function holdsData(type) {
    return DATA.has(type);
}
/** Replacing one changes an address, a name or a key that others have written down. */
function isIdentity(type) {
    return IDENTITY.has(type);
}
const DATA = new Set([
    'AWS::Backup::BackupVault',
    'AWS::Cassandra::Keyspace',
    'AWS::Cassandra::Table',
    'AWS::CodeCommit::Repository',
    'AWS::Cognito::IdentityPool',
    'AWS::Cognito::UserPool',
    'AWS::DAX::Cluster',
    'AWS::DocDB::DBCluster',
    'AWS::DocDB::DBInstance',
    'AWS::DSQL::Cluster',
    'AWS::DynamoDB::GlobalTable',
    'AWS::DynamoDB::Table',
    'AWS::EC2::Instance',
    'AWS::EC2::Volume',
    'AWS::ECR::PublicRepository',
    'AWS::ECR::Repository',
    'AWS::EFS::FileSystem',
    'AWS::EMR::Cluster',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::ServerlessCache',
    'AWS::Elasticsearch::Domain',
    'AWS::FSx::FileSystem',
    'AWS::FSx::Volume',
    'AWS::KMS::Key',
    'AWS::KMS::ReplicaKey',
    'AWS::Kinesis::Stream',
    'AWS::Logs::LogGroup',
    'AWS::MSK::Cluster',
    'AWS::MSK::ServerlessCluster',
    'AWS::AmazonMQ::Broker',
    'AWS::MemoryDB::Cluster',
    'AWS::Neptune::DBCluster',
    'AWS::Neptune::DBInstance',
    'AWS::OpenSearchServerless::Collection',
    'AWS::OpenSearchService::Domain',
    'AWS::QLDB::Ledger',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::RDS::GlobalCluster',
    'AWS::Redshift::Cluster',
    'AWS::RedshiftServerless::Namespace',
    'AWS::S3::Bucket',
    'AWS::S3Express::DirectoryBucket',
    'AWS::S3Tables::Table',
    'AWS::S3Tables::TableBucket',
    'AWS::SDB::Domain',
    'AWS::SQS::Queue',
    'AWS::SSM::Parameter',
    'AWS::SecretsManager::Secret',
    'AWS::Serverless::SimpleTable',
    'AWS::Timestream::Database',
    'AWS::Timestream::Table',
]);
const IDENTITY = new Set([
    'AWS::ApiGateway::DomainName',
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::DomainName',
    'AWS::CertificateManager::Certificate',
    'AWS::CloudFront::Distribution',
    'AWS::Cognito::UserPoolClient',
    'AWS::Cognito::UserPoolDomain',
    'AWS::EC2::EIP',
    'AWS::IAM::AccessKey',
    'AWS::IAM::User',
    'AWS::Lambda::Url',
    'AWS::Route53::HostedZone',
]);


/***/ }),

/***/ 4783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ deleteStack)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/deploy/at-work.js
var at_work = __webpack_require__(8001);
// EXTERNAL MODULE: ./.build/deploy/recover.js
var recover = __webpack_require__(2260);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(2608);
;// CONCATENATED MODULE: ./.build/deploy/deletion-step.js
/** What comes next on the way to a stack being gone. Pure: a view of the stack in, a step out. */



/**
 * The step for a stack as it is now, undefined when there is none. A creation is not waited for: deleting the stack is the only
 * way to stop one (CloudFormation's CancelUpdateStack takes updates only).
 */
function decideDeletion(view, policy) {
    if (view === undefined || view.status === 'DELETE_COMPLETE')
        return { kind: 'gone' };
    if (view.parentId !== undefined)
        return { kind: 'refuse', failure: nested(view.stackName, view.parentId) };
    if (view.status === 'DELETE_IN_PROGRESS')
        return { kind: 'attach' };
    if (view.terminationProtection)
        return { kind: 'refuse', failure: (0,recover/* protectedStack */.B$)(view.stackName) };
    if (isBusy(view.status))
        return { kind: 'wait' };
    if (!policy.tried.has('plain'))
        return { kind: 'delete', mode: 'plain' };
    // Both other modes are refused for a stack whose deletion has not failed.
    const mode = view.status === 'DELETE_FAILED' ? MODES[policy.recover] : undefined;
    return mode === undefined || policy.tried.has(mode) ? { kind: 'give-up' } : { kind: 'delete', mode };
}
const MODES = { skip: 'retaining', force: 'forced' };
/** What may still be done about a deletion that failed. */
function furtherAdvice(recover) {
    if (recover === 'force')
        return 'Mend what keeps it, then delete again.';
    const level = states/* RECOVER_LEVELS */.b0.indexOf(recover) < states/* RECOVER_LEVELS */.b0.indexOf('skip') ? 'skip' : 'force';
    return `Mend what keeps it, then delete again; or leave behind what cannot be deleted with --recover ${level}.`;
}
/** Statuses in which DeleteStack may be called although something is under way. */
const DELETABLE = ['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS'];
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && !DELETABLE.includes(status);
}
function nested(stackName, parentId) {
    const parent = parentId.split('/')[1] ?? parentId;
    return new report_failure/* Failure */.HR('deploy', `the stack ${stackName} cannot be deleted: it is nested in ${parent}`, {
        remedy: `Delete ${parent}, or take the stack out of its template and deploy that.`,
    });
}

// EXTERNAL MODULE: ./.build/deploy/exports-in-use.js
var exports_in_use = __webpack_require__(5177);
// EXTERNAL MODULE: ./.build/deploy/remove-stack.js
var remove_stack = __webpack_require__(2747);
// EXTERNAL MODULE: ./.build/deploy/stack-resources.js
var stack_resources = __webpack_require__(4280);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(3208);
// EXTERNAL MODULE: ./.build/deploy/wait-until-at-rest.js
var wait_until_at_rest = __webpack_require__(8505);
;// CONCATENATED MODULE: ./.build/deploy/delete-stack.js
/** `delete`: a stack and everything in it, but for what its template retains. */








/** Deletes the stack if there is one. A deletion that fails is in the outcome; what prevents it from starting is thrown. */
async function deleteStack(options) {
    const { stackName, emit, clock } = options;
    const startedAt = clock.now();
    const work = new Work(options, startedAt + options.timeoutSeconds * 1000);
    let view = await work.look(options.stackId ?? stackName);
    const stackId = view?.status === 'DELETE_COMPLETE' ? undefined : view?.stackId;
    for (;;) {
        const step = work.decide(view);
        if (step.kind === 'refuse')
            throw step.failure;
        if (step.kind === 'gone' || step.kind === 'give-up')
            break;
        view = await work.carryOut(step, view);
        if (work.isStopped)
            break;
    }
    const seconds = (clock.now() - startedAt) / 1000;
    if (stackId === undefined)
        return { changed: false, stackName, status: 'DELETE_COMPLETE', retained: [], seconds };
    const ended = work.outcome(view);
    if (!ended.status.endsWith('_IN_PROGRESS'))
        emit({ type: 'stack-finished', stackName, status: ended.status, seconds });
    return { changed: true, stackName, stackId, ...ended, seconds };
}
/** Updates may begin between a look and the deletion. */
const MOST_RACES = 3;
class Work {
    /** The end of the deletion cannot be seen: nothing more is to be tried. */
    isStopped = false;
    #options;
    #calls;
    #tried = new Set();
    #left = new Set();
    #retained = new Map();
    #last;
    #races = 0;
    #hasBegun = false;
    constructor(options, deadline) {
        this.#options = options;
        this.#calls = { ...options, signal: options.signal, deadline };
    }
    look(nameOrId) {
        return (0,stack_view/* lookAtStack */.Js)(this.#calls, nameOrId);
    }
    decide(view) {
        return decideDeletion(view, { recover: this.#options.recover ?? 'safe', tried: this.#tried });
    }
    /** The stack afterwards. */
    async carryOut(step, view) {
        if (view === undefined)
            return undefined;
        if (step.kind === 'wait') {
            await (0,wait_until_at_rest/* waitUntilAtRest */.$)(this.#calls, view, 'it can only be deleted when that has ended');
            return this.look(view.stackId);
        }
        if (!this.#hasBegun)
            await this.#options.before?.(view);
        this.#hasBegun = true;
        const mode = step.kind === 'attach' ? undefined : step.mode;
        const removed = await this.#remove(view, mode);
        if (removed === undefined)
            return this.look(view.stackId);
        this.#take(removed, mode);
        this.isStopped = removed.status !== 'DELETE_COMPLETE' && removed.status !== 'DELETE_FAILED';
        if (this.isStopped || removed.status === 'DELETE_COMPLETE')
            return { ...view, status: removed.status };
        const now = await this.look(view.stackId);
        // A read may still show the stack as it was before.
        return now === undefined ? undefined : { ...now, status: removed.status };
    }
    outcome(view) {
        const status = view?.status ?? 'DELETE_COMPLETE';
        const retained = [...this.#retained.values()];
        const failure = status === 'DELETE_COMPLETE' ? undefined : this.#last?.failure;
        if (failure === undefined)
            return { status, retained };
        if (status !== 'DELETE_FAILED')
            return { status, retained, failure };
        const remedy = [failure.remedy, furtherAdvice(this.#options.recover ?? 'safe')].filter(Boolean).join(' ');
        return {
            status,
            retained,
            failure: new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, remedy }),
        };
    }
    /** Undefined when somebody began an update just before. Throws Failures. */
    async #remove(view, mode) {
        const calls = this.#calls;
        try {
            const removed = await (0,remove_stack/* removeStack */.pX)(calls, view, await this.#deletion(view, mode));
            const { failure } = removed;
            if (failure === undefined)
                return removed;
            return { ...removed, failure: await (0,exports_in_use/* withImporters */.s)(calls, failure, view.stackId) };
        }
        catch (error) {
            if (!(error instanceof report_failure/* Failure */.HR))
                throw error;
            if (/cannot be deleted while in status/.test(error.reason ?? '') && this.#races++ < MOST_RACES)
                return undefined;
            throw await (0,exports_in_use/* withImporters */.s)(calls, error, view.stackId);
        }
    }
    async #deletion(view, mode) {
        if (mode === undefined)
            return this.#join(view);
        if (mode === 'forced')
            return { forced: true };
        if (mode !== 'retaining')
            return {};
        const resources = await (0,stack_resources/* stackResources */.o)(this.#calls, view.stackId);
        const failed = resources.filter(({ id, status }) => status === 'DELETE_FAILED' && !id.includes('/'));
        return { retain: failed.map(({ id }) => id) };
    }
    async #join(view) {
        const { clients, signal, emit, stackName } = this.#options;
        const atWork = await (0,at_work/* whoIsAtWork */.NN)(clients, view, signal);
        const message = `the stack ${stackName} is being deleted already: ${(0,at_work/* describeAtWork */.mA)(atWork)}`;
        emit({ type: 'note', message });
        return { token: atWork.token };
    }
    #take({ retained, ...removed }, mode) {
        const { emit } = this.#options;
        this.#last = { ...removed, retained };
        const isNew = retained.filter(({ id }) => !this.#retained.has(id));
        for (const resource of isNew)
            this.#retained.set(resource.id, resource);
        if (mode === undefined)
            return;
        // Without what was left behind, CloudFormation goes on to resources that it had not come to: those may fail too.
        const mayRepeat = mode === 'retaining' && isNew.some(({ id }) => !this.#left.has(id));
        if (!mayRepeat)
            this.#tried.add(mode);
        if (mode === 'plain')
            return;
        for (const { id, type, physicalId } of isNew) {
            this.#left.add(id);
            emit({
                type: 'warning',
                message: `${id} (${type}, ${physicalId}) was left in place: no stack owns it now`,
            });
        }
    }
}


/***/ }),

/***/ 2936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deployStack)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/deploy/application.js
var deploy_application = __webpack_require__(7002);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/deploy/change-set.js
var change_set = __webpack_require__(1043);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(2608);
;// CONCATENATED MODULE: ./.build/deploy/cancel-update.js
/** What happens to an operation of ours when we are told to stop. */



/** A runner leaves about 7 seconds between its first signal and the next. */
const CANCEL_TIMEOUT_MS = 3_000;
/**
 * Asks CloudFormation to roll back an update that is under way, once and quickly; a creation is left to end by itself.
 * Returns a Failure of class `cancelled` that says what goes on in AWS.
 */
async function cancelUpdate(options, stackId, status) {
    const { clients, stackName, onCancel = 'rollback' } = options;
    const goesOn = `cancelled; the stack ${stackName} goes on by itself (${status})`;
    const remedy = 'Run again: it waits until the stack has come to rest.';
    if ((0,states/* isThrough */.WT)(status))
        return new report_failure/* Failure */.HR('cancelled', tooLate(stackName, status));
    if (onCancel === 'leave' || !(0,states/* isCancellable */.Xv)(status))
        return new report_failure/* Failure */.HR('cancelled', goesOn, { remedy });
    try {
        await requestCancellation(clients, stackId);
        return new report_failure/* Failure */.HR('cancelled', `cancelled; the stack ${stackName} is being rolled back`, { remedy });
    }
    catch (cause) {
        return new report_failure/* Failure */.HR('cancelled', goesOn, { remedy, cause, reason: (0,errors/* readAwsError */.SM)(cause).message });
    }
}
function tooLate(stackName, status) {
    return `cancelled too late: the update of the stack ${stackName} is through (${status})`;
}
async function requestCancellation(clients, stackId) {
    const { CancelUpdateStackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const command = new CancelUpdateStackCommand({ StackName: stackId });
    await client.send(command, { abortSignal: AbortSignal.timeout(CANCEL_TIMEOUT_MS) });
}

// EXTERNAL MODULE: ./.build/deploy/explain-cause.js
var explain_cause = __webpack_require__(4841);
// EXTERNAL MODULE: ./.build/deploy/find-cause.js
var find_cause = __webpack_require__(6947);
;// CONCATENATED MODULE: ./.build/deploy/conclude.js
/** How a deployment ended, in words. */






/** The outcome of an operation that was started, with its Failure if it has one. */
async function conclude(deployment, operation, ending) {
    const { stackName, clock, emit, startedAt, recovered } = deployment;
    const { set, watched, stream } = ending;
    const failure = await failureOf(deployment, ending);
    const seconds = (clock.now() - startedAt) / 1000;
    const { status } = watched;
    if (watched.kind === 'ended')
        emit({ type: 'stack-finished', stackName, status, seconds });
    if (failure === undefined)
        for (const message of leftBehind(stream.events))
            emit({ type: 'warning', message });
    return {
        stackId: set.stackId,
        stackName,
        status,
        operation: recovered ? 'recovered' : operation,
        changed: status !== 'UPDATE_ROLLBACK_COMPLETE',
        outputs: failure === undefined ? (watched.view?.outputs ?? {}) : {},
        seconds,
        ...(failure === undefined ? {} : { failure }),
    };
}
async function failureOf(deployment, { set, stream, watched }) {
    const { stackName } = deployment;
    const { status } = watched;
    switch (watched.kind) {
        case 'ended':
            if ((0,states/* endOf */.pJ)(status) === 'success')
                return undefined;
            return (0,find_cause/* causeFailure */.Wb)(await causeOf(deployment, { set, stream, watched }), stackName, happened(deployment, status));
        case 'cancelled':
            return cancelUpdate(deployment, set.stackId, status);
        case 'timed-out':
            return stillGoing(deployment, set, status);
        case 'blind':
            return outOfSight(deployment, set, watched.error);
    }
}
/** Where no event could be read, the stack's own words have to do. */
async function causeOf(deployment, { set, stream, watched }) {
    const found = (0,find_cause/* findCause */.lO)(stream.events);
    const stackReason = found.stackReason ?? watched.view?.statusReason;
    return (0,explain_cause/* explainCause */.H)(deployment, { ...found, stackReason }, set.stackId);
}
/** A successful update tries to delete what it no longer needs, and succeeds although it fails in that. */
function leftBehind(events) {
    return events
        .filter(({ status, ofStack }) => status === 'DELETE_FAILED' && !ofStack)
        .map(({ id, resourceType, physicalId, reason }) => {
        const what = [resourceType, physicalId].filter(part => part !== undefined).join(', ');
        return `${id} (${what}) could not be deleted after the update, and no stack owns it now: ${reason ?? 'CloudFormation gave no reason'}`;
    });
}
function happened({ onFailure }, status) {
    if (status.endsWith('ROLLBACK_COMPLETE'))
        return `was rolled back (${status})`;
    if (status.endsWith('ROLLBACK_FAILED'))
        return `could not be rolled back (${status})`;
    if (status === 'DELETE_COMPLETE')
        return onFailure === 'delete' ? 'was deleted' : 'was deleted by somebody else';
    return `was left as it is (${status})`;
}
function stillGoing({ stackName, timeoutSeconds }, { stackId }, status) {
    const minutes = Math.round(timeoutSeconds / 6) / 10;
    return new report_failure/* Failure */.HR('unknown', `the stack ${stackName} is still ${status} after ${minutes} minutes`, {
        remedy: attach(stackId),
    });
}
function outOfSight({ stackName }, { stackId }, error) {
    const { message, remedy } = (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStacks' });
    return new report_failure/* Failure */.HR('unknown', `the stack ${stackName} goes on, but can no longer be watched: ${message}`, {
        cause: error,
        remedy: [remedy, attach(stackId)].filter(part => part !== undefined).join(' '),
    });
}
/** The next run waits for what is under way: that is how to attach. */
function attach(stackId) {
    return `CloudFormation goes on by itself. Run again: it waits for the end. Or look: aws cloudformation describe-stack-events --stack-name ${stackId}`;
}

// EXTERNAL MODULE: ./.build/deploy/events.js + 1 modules
var events = __webpack_require__(2144);
// EXTERNAL MODULE: ./.build/deploy/persist.js
var persist = __webpack_require__(6236);
;// CONCATENATED MODULE: ./.build/deploy/protect-stack.js
/** What a change set cannot say of a stack: its policy, and its protection against deletion. */


/** Sets the stack policy; nothing without one. Throws a Failure when AWS refuses it. */
async function setStackPolicy(deployment, stackId) {
    const { clients, stackPolicy, stackName } = deployment;
    if (stackPolicy === undefined)
        return;
    const { SetStackPolicyCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    try {
        const command = new SetStackPolicyCommand({ StackName: stackId, StackPolicyBody: stackPolicy });
        await (0,persist/* patiently */.d)(deployment, () => client.send(command));
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:SetStackPolicy', target: `stack ${stackName}` });
    }
}
/** Switches protection on or off where it is not as asked. Throws a Failure when AWS refuses it. */
async function setTerminationProtection(deployment, stackId, isProtected) {
    const { clients, terminationProtection: wanted, stackName } = deployment;
    if (wanted === undefined || wanted === isProtected)
        return;
    const { UpdateTerminationProtectionCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    try {
        const input = { StackName: stackId, EnableTerminationProtection: wanted };
        await (0,persist/* patiently */.d)(deployment, () => client.send(new UpdateTerminationProtectionCommand(input)));
    }
    catch (error) {
        const call = 'cloudformation:UpdateTerminationProtection';
        throw (0,errors/* awsFailure */.MT)(error, { call, target: `stack ${stackName}` });
    }
}

// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(3208);
// EXTERNAL MODULE: ./.build/deploy/watch-stack.js + 1 modules
var watch_stack = __webpack_require__(818);
;// CONCATENATED MODULE: ./.build/deploy/carry-out.js
/** Executing a change set that has been looked at, and watching the operation to its end. */











/** `raced`: the stack is no longer what it was, nothing was changed. Throws Failures for what ends before the operation begins. */
async function carryOut(application, set, planned) {
    const { deployment, operation, view } = application;
    const { clients, stackName } = deployment;
    // A deletion that follows a failed creation need not have our token.
    const token = (0,change_set/* deletesOnFailure */.KG)({ operation, onFailure: deployment.onFailure }) ? undefined : set.name;
    const stream = new events/* EventStream */.v(clients, { stackId: set.stackId, stackName, token });
    if (!(await prepare(application, set, stream)) || !(await start(application, set)))
        return 'raced';
    if (deployment.detach === true)
        return detached(application, set);
    const watched = await watch(application, set, stream, planned);
    const outcome = await conclude(deployment, operation, { set, stream, watched });
    if (outcome.failure === undefined && operation === 'create')
        await setStackPolicy(deployment, set.stackId);
    if (outcome.failure === undefined)
        await setTerminationProtection(deployment, set.stackId, view?.terminationProtection ?? false);
    return outcome;
}
/** Nothing has begun yet: what fails here leaves nothing behind. */
async function prepare(application, set, stream) {
    const { deployment, operation, view } = application;
    const { signal } = deployment;
    try {
        if (view !== undefined && operation === 'update')
            await setStackPolicy(deployment, view.stackId);
        await (0,persist/* patiently */.d)(deployment, () => stream.skipPast(signal));
        return true;
    }
    catch (error) {
        // Another run took away the empty stack that both had their change sets in.
        if ((0,stack_view/* isNoSuchStack */.hR)(error))
            return false;
        await (0,deploy_application/* removeAll */.C0)(application, set);
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${set.stackId}` });
    }
}
/** Nothing is removed where it is not known whether the operation began. */
async function start(application, set) {
    const { deployment, operation } = application;
    const { onFailure, mode } = deployment;
    try {
        return await (0,change_set/* executeChangeSet */._A)(deployment, set, { operation, onFailure, mode });
    }
    catch (error) {
        if ((0,stack_view/* isNoSuchStack */.hR)(error))
            return false;
        const failure = (0,errors/* awsFailure */.MT)(error, {
            call: 'cloudformation:ExecuteChangeSet',
            target: `stack ${set.stackId}`,
        });
        if (failure.class === 'unknown')
            throw stillThere(failure, application, set);
        await (0,deploy_application/* removeAll */.C0)(application, set);
        throw failure;
    }
}
/** What is not known to have begun cannot be cleared away either. */
function stillThere(failure, { deployment: { stackName }, operation, view }, { name }) {
    const what = `the change set ${name}`;
    const both = operation === 'create' && view === undefined
        ? `${what} and the empty stack ${stackName} are`
        : `${what} is`;
    const line = `${both} left behind if it was not carried out; the next deploy is not disturbed by that`;
    const details = [...failure.details, line];
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, details });
}
async function watch(application, set, stream, planned) {
    const { deployment, operation, view } = application;
    const deletes = (0,change_set/* deletesOnFailure */.KG)({ operation, onFailure: deployment.onFailure });
    return (0,watch_stack/* watchStack */.i)({
        ...deployment,
        stream,
        stackId: set.stackId,
        before: view,
        changeSetId: set.id,
        planned,
        readsToEnd: status => readsToEnd(status, deletes),
    });
}
/** With `--on-failure delete` a failed creation is followed by a deletion, which may take a moment to begin. */
function readsToEnd(status, deletes) {
    const end = (0,states/* endOf */.pJ)(status);
    if (end === 'going-on')
        return 0;
    return deletes && end === 'failure' && !status.startsWith('DELETE_') ? READS_BEFORE_DELETION : 1;
}
const READS_BEFORE_DELETION = 6;
/** The operation has begun, and nobody here waits for its end. */
function detached({ deployment, operation }, { stackId }) {
    const { stackName, clock, startedAt, recovered, emit } = deployment;
    emit({ type: 'stack-detached', stackName });
    return {
        stackId,
        stackName,
        status: operation === 'create' ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS',
        operation: recovered ? 'recovered' : operation,
        changed: true,
        outputs: {},
        seconds: (clock.now() - startedAt) / 1000,
    };
}

// EXTERNAL MODULE: ./.build/deploy/deployment.js + 1 modules
var deploy_deployment = __webpack_require__(6652);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var deploy_calls = __webpack_require__(2173);
// EXTERNAL MODULE: ./.build/deploy/redact.js
var redact = __webpack_require__(6763);
;// CONCATENATED MODULE: ./.build/deploy/drift.js
/**
 * Changes that were made to resources behind the back of the stack: asked of CloudFormation, which compares what it can.
 * UNKNOWN, UNSUPPORTED and NOT_CHECKED are no drift (API reference, StackResourceDriftStatus).
 */





/** Detection takes a moment for every resource; it is no reason to wait for ever. */
const LONGEST_MS = 5 * 60_000;
const PAUSE_MS = 2_000;
/** The resources that are not as the stack left them. Throws Failures. */
async function detectDrift(calls, stackId) {
    try {
        await detect(calls, stackId);
        return (await drifted(calls, stackId)).map(resourceOf);
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DetectStackDrift', target: `stack ${stackId}` });
    }
}
async function detect({ clients, clock, signal }, stackId) {
    const { DetectStackDriftCommand, DescribeStackDriftDetectionStatusCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const detection = new DetectStackDriftCommand({ StackName: stackId });
    const started = await (0,persist/* patiently */.d)({ clock, signal }, () => client.send(detection, (0,deploy_calls/* abortable */.Z)(signal)));
    const command = new DescribeStackDriftDetectionStatusCommand({
        StackDriftDetectionId: started.StackDriftDetectionId,
    });
    for (const deadline = clock.now() + LONGEST_MS; clock.now() < deadline;) {
        const seen = await client.send(command, (0,deploy_calls/* abortable */.Z)(signal)).catch(error => {
            if ((0,errors/* isPassing */.WG)(error))
                return undefined;
            throw error;
        });
        if (seen?.DetectionStatus === 'DETECTION_COMPLETE')
            return;
        if (seen?.DetectionStatus === 'DETECTION_FAILED')
            throw notDetected(seen.DetectionStatusReason ?? 'no reason given');
        await clock.sleep(PAUSE_MS, signal);
        if (signal?.aborted)
            throw new report_failure/* Failure */.HR('cancelled', 'cancelled before anything was changed');
    }
    throw notDetected(`not finished after ${LONGEST_MS / 60_000} minutes`);
}
function notDetected(reason) {
    return new report_failure/* Failure */.HR('deploy', `CloudFormation could not compare the stack with its resources: ${reason}`, {
        reason,
        remedy: 'It reads every resource with your permissions. Grant them, or deploy with --drift off. Nothing was changed.',
    });
}
async function drifted(calls, stackId) {
    const { clients, signal } = calls;
    const { DescribeStackResourceDriftsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const found = [];
    for (let token;;) {
        const command = new DescribeStackResourceDriftsCommand({
            StackName: stackId,
            StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'],
            ...(token === undefined ? {} : { NextToken: token }),
        });
        const page = await (0,persist/* patiently */.d)(calls, () => client.send(command, (0,deploy_calls/* abortable */.Z)(signal)));
        found.push(...(page.StackResourceDrifts ?? []));
        token = page.NextToken;
        if (token === undefined)
            return found;
    }
}
function resourceOf(drift) {
    const type = drift.ResourceType ?? '';
    const differences = (drift.PropertyDifferences ?? []).flatMap(({ PropertyPath: path = '', ExpectedValue, ActualValue }) => {
        const secret = (0,redact/* isSecret */.$)(type, path);
        const before = (0,redact/* hiddenValue */.a)(ExpectedValue ?? '', secret, []);
        const after = (0,redact/* hiddenValue */.a)(ActualValue ?? '', secret, []);
        // A difference without one is noise of the comparison (cloudformation-coverage-roadmap #2505).
        return ExpectedValue === ActualValue ? [] : [{ path, expected: before, actual: after }];
    });
    return {
        id: drift.LogicalResourceId ?? '',
        resourceType: type,
        status: drift.StackResourceDriftStatus === 'DELETED' ? 'DELETED' : 'MODIFIED',
        differences,
    };
}
/** What is said, and with `fail` thrown, about drift: first what this deployment is about to overwrite. Class `user`. */
function driftFailure(stackName, resources) {
    if (resources.length === 0)
        return undefined;
    const ids = resources.map(({ id, status }) => `${id} (${status})`).join(', ');
    return new report_failure/* Failure */.HR('user', `the stack ${stackName} has drifted: ${ids}`, {
        resource: resources[0]?.id,
        details: resources.flatMap(({ id, differences }) => differences.map(({ path, expected, actual }) => `${id} ${path}: ${expected} → ${actual}`)),
        remedy: 'Nothing was changed. Put it back by --drift revert, or take it into the template.',
    });
}
/** What was changed behind the back of the stack. With `fail` that is thrown, before anything is asked for. */
async function driftBefore(deployment, view) {
    const { drift = 'off', stackName } = deployment;
    if (view === undefined || drift === 'off' || drift === 'revert')
        return [];
    const resources = await detectDrift(deployment, view.stackId);
    const failure = drift === 'fail' ? driftFailure(stackName, resources) : undefined;
    if (failure !== undefined)
        throw failure;
    return resources;
}
/** Emits what was found: first what this deployment is about to overwrite. */
function tellDrift({ emit, stackName }, drifted, changes) {
    if (drifted.length === 0)
        return;
    const changed = new Set(changes.map(({ id }) => id));
    const resources = drifted.map(resource => ({ ...resource, touched: changed.has(resource.id) }));
    resources.sort((a, b) => Number(b.touched) - Number(a.touched));
    emit({ type: 'drift', stackName, resources });
}

// EXTERNAL MODULE: ./.build/deploy/review.js + 2 modules
var review = __webpack_require__(2105);
;// CONCATENATED MODULE: ./.build/deploy/apply-changes.js
/** One change set of ours, from request to end. */





/** Makes a change set and carries it out. `raced`: the stack is no longer what it was, nothing was changed. */
async function applyChanges(application) {
    const { deployment, operation, view } = application;
    const drifted = await driftBefore(deployment, operation === 'update' ? view : undefined);
    const set = await (0,deploy_application/* requestSet */.uZ)(application);
    if (set === 'raced')
        return 'raced';
    const settled = await (0,deploy_application/* settleOrRemove */.Z1)(application, set);
    if (settled.kind === 'gone')
        return 'raced';
    const { emit, stackName } = deployment;
    if (settled.kind !== 'ready') {
        tellDrift(deployment, drifted, []);
        return view === undefined ? 'raced' : (0,deploy_deployment/* nothingToDo */.KN)(deployment, view);
    }
    const changes = await reviewOrRemove(application, set, settled.listed);
    tellDrift(deployment, drifted, changes);
    const nested = changes.filter(({ stack }) => stack !== '').length;
    const counted = { changes: changes.length, ...(nested === 0 ? {} : { nested }) };
    emit({ type: 'change-set-created', stackName, operation, ...counted });
    return carryOut(application, set, { own: changes.length - nested, nested });
}
/** The changes. Throws the guard's Failure; the set is gone then, as if nothing had been asked. */
async function reviewOrRemove(application, set, listed) {
    const { deployment, deployed } = application;
    try {
        const { changes, judged, failure } = await (0,review/* review */.N)(deployment, { set, listed, deployed });
        if (judged.length > 0)
            deployment.emit(guardEvent(deployment.stackName, judged));
        if (failure !== undefined)
            throw failure;
        return changes;
    }
    catch (error) {
        await (0,deploy_application/* removeAll */.C0)(application, set);
        throw error;
    }
}
/** Resources that hold data, or that others know by name, and that would be replaced or go. */
function guardEvent(stackName, judged) {
    const resources = judged.map(({ change, verdict, why }) => ({
        id: change.id,
        resourceType: change.type,
        verdict,
        why,
    }));
    return { type: 'guard', stackName, resources };
}

// EXTERNAL MODULE: ./.build/deploy/at-work.js
var at_work = __webpack_require__(8001);
;// CONCATENATED MODULE: ./.build/deploy/attach.js
/** Joining an operation that is under way: of an earlier attempt of this run, or of the step that a job was cancelled in. */






/** Watches the operation with this token to its end, its events from the first one on. Undefined when it never began. */
async function attach_attach(deployment, view, token) {
    const { clients, stackName, signal, emit } = deployment;
    const operation = view.status.startsWith('CREATE_') ? 'create' : 'update';
    const stream = new events/* EventStream */.v(clients, { stackId: view.stackId, stackName });
    try {
        if (!(await (0,persist/* patiently */.d)(deployment, () => stream.skipPast(signal, token))))
            return undefined;
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${stackName}` });
    }
    emit({ type: 'stack-attached', stackName, status: view.status });
    const watched = await (0,watch_stack/* watchStack */.i)({
        ...deployment,
        stream,
        stackId: view.stackId,
        before: undefined,
        changeSetId: view.changeSetId,
        readsToEnd: status => ((0,states/* endOf */.pJ)(status) === 'going-on' ? 0 : 1),
    });
    const set = { name: token, id: view.changeSetId ?? token, stackId: view.stackId };
    return conclude(deployment, operation, { set, stream, watched });
}

// EXTERNAL MODULE: ./.build/deploy/recover.js
var recover = __webpack_require__(2260);
// EXTERNAL MODULE: ./.build/deploy/unchanged.js
var unchanged = __webpack_require__(5053);
// EXTERNAL MODULE: ./.build/deploy/wait-until-at-rest.js
var wait_until_at_rest = __webpack_require__(8505);
;// CONCATENATED MODULE: ./.build/deploy/deploy-stack.js
/**
 * From a packaged template to a stack at rest. Every state that a stack can be found in leads to a step (`states.ts`);
 * creating and updating go through a change set; a rollback is waited for; the cause is named first.
 */











/** Others may change the stack between our looking and our writing: so often we look again. */
const MOST_RACES = 3;
/**
 * Creates or updates the stack and waits for the end, rollback included. Throws Failures for everything that ends before
 * the stack is touched; after that, the outcome carries the Failure.
 */
async function deployStack(options) {
    const deployment = (0,deploy_deployment/* beginDeployment */.tY)(options);
    const unchangedCheck = (0,unchanged/* deployedTemplate */.B)(deployment, options.stackName);
    const recoveries = new Recoveries(deployment);
    for (let races = 0; races <= MOST_RACES;) {
        const view = await (0,stack_view/* lookAtStack */.Js)(deployment, deployment.stackName);
        const step = (0,states/* decide */.LD)(view, { ...deployment, tried: recoveries.tried });
        if (step.kind === 'refuse')
            throw recoveries.refused(step);
        if (step.kind === 'wait') {
            const outcome = await waitOrAttach(deployment, view);
            if (outcome !== undefined)
                return outcome;
        }
        else if (step.kind === 'recover') {
            await recoveries.carryOut(step, view);
        }
        else {
            const parameters = (0,deploy_deployment/* parametersFor */.ob)(deployment, step.kind === 'update' ? view : undefined);
            const wanted = { ...deployment, template: (0,deploy_deployment/* templateText */.uO)(deployment), parameters };
            const maySkip = view !== undefined && races === 0 && (options.drift ?? 'off') === 'off';
            if (maySkip && (0,unchanged/* isUnchanged */._)(view, await unchangedCheck, wanted))
                return skip(deployment, view);
            const deployed = view === undefined ? undefined : await unchangedCheck;
            if (races === 0)
                tellRolledBack(deployment, view);
            const outcome = await applyChanges({ deployment, operation: step.kind, view, parameters, deployed });
            if (outcome !== 'raced')
                return (0,recover/* continueOnce */.Ny)(deployment, outcome);
            races++;
        }
    }
    throw new report_failure/* Failure */.HR('unknown', `others keep changing the stack ${options.stackName}`, {
        remedy: 'Let one run at a time deploy a stack (`concurrency` in a workflow), then run again.',
    });
}
/** Nothing to deploy; what a change set could not say is put right all the same. */
async function skip(deployment, view) {
    await setTerminationProtection(deployment, view.stackId, view.terminationProtection);
    return (0,deploy_deployment/* nothingToDo */.KN)(deployment, view);
}
/** A deployment mends that, or fails once more: whoever reads on should know. Our own recoveries tell of themselves. */
function tellRolledBack({ emit, stackName, recovered }, view) {
    if (view === undefined || recovered || !(0,states/* wasRolledBack */.F1)(view.status))
        return;
    emit({ type: 'note', message: `the last update of the stack ${stackName} failed and was rolled back` });
}
/** An operation that an earlier attempt of this run started is ours; what failed in it is the outcome. */
async function waitOrAttach(deployment, view) {
    if (view === undefined)
        return undefined;
    const atWork = await (0,at_work/* whoIsAtWork */.NN)(deployment.clients, view, deployment.signal);
    const isOurs = deployment.runId !== undefined && atWork.token?.startsWith(deployment.tokenPrefix) === true;
    if (!isOurs || atWork.token === undefined || view.status.includes('ROLLBACK')) {
        adviseConcurrency(deployment, atWork);
        await (0,wait_until_at_rest/* waitUntilAtRest */.$)(deployment, view, (0,at_work/* describeAtWork */.mA)(atWork));
        return undefined;
    }
    const outcome = await attach_attach(deployment, view, atWork.token);
    if (outcome?.failure !== undefined)
        return outcome;
    deployment.attached = outcome?.operation ?? 'none';
    return undefined;
}
/** Two workflow runs on one stack only take turns: GitHub can let one wait without a runner. */
function adviseConcurrency({ emit, stackName }, atWork) {
    const run = (0,at_work/* runOf */.ng)(atWork);
    if (run === undefined)
        return;
    const message = `run ${run} deploys ${stackName} at the same time: with \`concurrency:\` in the workflow one would wait for the other without a runner`;
    emit({ type: 'warning', message });
}
/** What has been tried to make the stack fit, and how the last try failed. */
class Recoveries {
    tried = new Set();
    #deployment;
    #failure;
    constructor(deployment) {
        this.#deployment = deployment;
    }
    /** Nothing is cleared away before it is clear that a creation could be asked for. */
    async carryOut({ recovery, reason }, view) {
        if (view === undefined)
            return;
        const { emit, stackName } = this.#deployment;
        if (recovery.startsWith('remove'))
            (0,deploy_deployment/* parametersFor */.ob)(this.#deployment, undefined);
        this.tried.add(recovery);
        emit({ type: 'stack-recovering', stackName, status: view.status, recovery, reason });
        this.#failure = await (0,recover/* recover */.lj)(this.#deployment, view, recovery);
        this.#deployment.recovered = true;
    }
    /** A recovery that failed names the cause; the step only says what may still be done. */
    refused({ why, remedy }) {
        const message = `the stack ${this.#deployment.stackName} cannot be deployed: ${why}`;
        const failure = this.#failure;
        if (failure === undefined)
            return new report_failure/* Failure */.HR('deploy', message, { remedy });
        const advice = [failure.remedy, remedy].filter(part => part !== undefined).join(' ');
        return new report_failure/* Failure */.HR('deploy', failure.message, { ...failure, cause: failure.cause, remedy: advice });
    }
}


/***/ }),

/***/ 6652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tY: () => (/* binding */ beginDeployment),
  KN: () => (/* binding */ nothingToDo),
  ob: () => (/* binding */ parametersFor),
  uO: () => (/* binding */ templateText)
});

// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(2046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
;// CONCATENATED MODULE: ./.build/deploy/parameters.js
/** Which parameters a change set is given, and which it must not be made without. */


/**
 * Pure. What is given wins; what is not keeps its deployed value, then the template's default.
 * Throws a Failure of class `user` for names that the template does not declare and for values that are missing.
 */
function resolveParameters({ given, declared, deployed }) {
    checkNames(given, declared);
    const missing = declared.filter(({ name, hasDefault }) => !Object.hasOwn(given, name) && !hasDefault && !deployed.includes(name));
    if (missing.length > 0)
        throw missingValues(missing);
    return declared.flatMap(({ name }) => {
        const value = Object.hasOwn(given, name) ? given[name] : undefined;
        if (value !== undefined)
            return [{ ParameterKey: name, ParameterValue: value }];
        return deployed.includes(name) ? [{ ParameterKey: name, UsePreviousValue: true }] : [];
    });
}
function checkNames(given, declared) {
    const names = declared.map(({ name }) => name);
    const unknown = Object.keys(given).filter(name => !names.includes(name));
    if (unknown.length > 0)
        throw (0,failure/* combineFailures */.XJ)(unknown.map(name => unknownName(name, names)));
}
function unknownName(name, names) {
    const near = (0,paths/* nearestName */.qb)(name, names);
    const known = names.length === 0 ? 'It declares none.' : `It declares ${names.join(', ')}.`;
    return new failure/* Failure */.HR('user', `the template declares no parameter ${name}`, {
        remedy: near === undefined ? known : `Did you mean ${near}?`,
    });
}
function missingValues(missing) {
    const names = missing.map(({ name }) => name);
    const [subject, values] = names.length === 1 ? ['the parameter', 'a value'] : ['the parameters', 'values'];
    return new failure/* Failure */.HR('user', `${subject} ${names.join(', ')} must be given ${values}`, {
        remedy: `Add ${names.map(name => `${name}=...`).join(' ')} to --parameters, or a Default to the template.`,
    });
}

;// CONCATENATED MODULE: ./.build/deploy/deployment.js
/** One deployment: what is asked for, what was settled at its start, and how it ends. */

const NOTHING_ALLOWED = { allowReplace: [], allowDelete: [], allowDestructive: false };
/** The outcome of a deployment that had nothing to do. */
function nothingToDo({ emit, clock, startedAt, recovered, attached }, view) {
    const operation = recovered ? 'recovered' : attached;
    if (operation === 'none')
        emit({ type: 'stack-unchanged', stackName: view.stackName });
    return {
        stackId: view.stackId,
        stackName: view.stackName,
        status: view.status,
        operation,
        changed: operation !== 'none',
        outputs: view.outputs,
        seconds: (clock.now() - startedAt) / 1000,
    };
}
/** Throws a Failure of class `user` for parameters that the template does not declare, before anything is asked of AWS. */
function beginDeployment(options) {
    const startedAt = options.clock.now();
    resolveParameters({
        given: options.parameters,
        declared: options.declared,
        deployed: options.declared.map(({ name }) => name),
    });
    return {
        ...options,
        signal: options.signal,
        tags: options.tags ?? {},
        recover: options.recover ?? 'safe',
        guard: options.guard ?? NOTHING_ALLOWED,
        mode: options.mode ?? 'standard',
        tokenPrefix: `lambda-build-${options.runId === undefined ? '' : `${options.runId}-`}`,
        startedAt,
        deadline: startedAt + options.timeoutSeconds * 1000,
        recovered: false,
        attached: 'none',
    };
}
/** The template's text as it is compared and looked at; empty when only its URL is known. */
function templateText({ template, body }) {
    return 'body' in template ? template.body : (body ?? '');
}
/** The parameters for a stack as it is; undefined for a new one. Throws a Failure (user) for values that are missing. */
function parametersFor(deployment, view) {
    return resolveParameters({
        given: deployment.parameters,
        declared: deployment.declared,
        deployed: view?.parameters.map(({ name }) => name) ?? [],
    });
}


/***/ }),

/***/ 2144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ EventStream)
});

// EXTERNAL MODULE: ./.build/aws/errors.js
var aws_errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var calls = __webpack_require__(2173);
;// CONCATENATED MODULE: ./.build/deploy/seen-event.js
/** One event of a stack as the deployer sees it. */
/** `stackName`: what the root stack is called. */
function seenEvent(event, source, stackName) {
    const ofStack = event.PhysicalResourceId === source.stackId;
    const own = source.depth === 0 ? stackName : source.path.slice(0, -1);
    const hook = hookIn(event);
    return {
        eventId: event.EventId ?? '',
        id: ofStack ? own : `${source.path}${event.LogicalResourceId ?? ''}`,
        ofStack,
        depth: source.depth,
        resourceType: event.ResourceType ?? '',
        physicalId: event.PhysicalResourceId === '' ? undefined : event.PhysicalResourceId,
        status: event.ResourceStatus ?? '',
        reason: event.ResourceStatusReason === '' ? undefined : event.ResourceStatusReason,
        at: timeOf(event),
        token: event.ClientRequestToken,
        operationId: event.OperationId === '' ? undefined : event.OperationId,
        detailedStatus: event.DetailedStatus,
        ...(hook === undefined ? {} : { hook }),
    };
}
/** ISO 8601; empty for an event without a time. */
function timeOf(event) {
    return event.Timestamp?.toISOString() ?? '';
}
function hookIn({ HookType, HookStatus, HookStatusReason, HookInvocationId, }) {
    if (HookType === undefined || HookStatus === undefined)
        return undefined;
    const failed = HookStatus.endsWith('_FAILED');
    return { type: HookType, failed, reason: HookStatusReason, invocationId: HookInvocationId };
}
/** How long each resource took for what it is doing, by the server's own times. */
class Durations {
    #begun = new Map();
    /** The event with its `seconds`, when it ends something whose beginning was seen. Give events in their order. */
    measure(event) {
        const { id, status, at, ofStack } = event;
        if (ofStack)
            return event;
        const action = status.split('_', 1)[0] ?? '';
        const begun = this.#begun.get(id);
        if (status.endsWith('_IN_PROGRESS')) {
            if (begun?.action !== action)
                this.#begun.set(id, { action, at });
            return event;
        }
        this.#begun.delete(id);
        if (begun?.action !== action)
            return event;
        const seconds = (Date.parse(at) - Date.parse(begun.at)) / 1000;
        return Number.isFinite(seconds) && seconds >= 0 ? { ...event, seconds } : event;
    }
}

// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(2608);
;// CONCATENATED MODULE: ./.build/deploy/events.js
/**
 * The events of one operation on a stack and everything nested in it: each once, in the order of the server's times.
 * No clock of ours selects anything: what was there before the operation is remembered by id (a wrong clock loses
 * events or waits for ever: serverless #2776, sam-cli #5109).
 */




class EventStream {
    #clients;
    #root;
    #sources = new Map();
    #known = new Set();
    #stackName;
    #durations = new Durations();
    #told = [];
    #held = [];
    /** Everything up to this time may be told; ISO 8601. */
    #frontier = '';
    #newestOfRoot;
    #token;
    #begun = false;
    #isPast = false;
    #polls = 0;
    constructor(clients, { stackId, stackName, path = '', token }) {
        this.#clients = clients;
        this.#stackName = stackName;
        this.#token = token;
        const depth = path.split('/').length - 1;
        this.#root = { stackId, path, depth, since: undefined, stage: 'active', asked: 0 };
        this.#sources.set(stackId, this.#root);
    }
    /** Everything told so far, in the order of the server's times. */
    get events() {
        return [...this.#told].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
    }
    /** The status that the root stack's own newest event tells. */
    get rootStatus() {
        return this.#newestOfRoot?.status;
    }
    /** The operation is over, and somebody else has begun another one since. */
    get isPast() {
        return this.#isPast;
    }
    /**
     * Remembers what happened before the operation. Call it before the operation starts; or, to join one that is under
     * way, with the token that it was started with: then everything before its first event is passed over. False when no
     * event has that token.
     */
    async skipPast(signal, token) {
        const client = await this.#clients.cloudformation();
        const newer = [];
        let stage = token === undefined ? 'older' : 'newer';
        for (let next;;) {
            const page = await pageOf(client, this.#root.stackId, next, signal);
            for (const { EventId = '', ClientRequestToken } of page.StackEvents ?? []) {
                const isOurs = ClientRequestToken === token;
                if (stage === 'newer')
                    stage = isOurs ? 'ours' : 'newer';
                else if (stage === 'ours' && !isOurs)
                    stage = 'older';
                // What came after ours is its rollback when that was cancelled: the token may be another by then.
                if (stage === 'newer')
                    newer.push(EventId);
                else if (stage === 'older')
                    this.#known.add(EventId);
            }
            next = page.NextToken;
            if (stage === 'older' || next === undefined)
                break;
        }
        if (stage === 'newer')
            for (const id of newer)
                this.#known.add(id);
        this.#token ??= token;
        return stage !== 'newer';
    }
    /**
     * New events of the stacks of the tree: of the root, and of the nested ones that were asked longest ago, `most` in all.
     * Throws what the SDK throws when it learned nothing; asking again loses nothing.
     */
    async poll({ signal, most = Number.POSITIVE_INFINITY, } = {}) {
        this.#polls++;
        const polled = { events: [], isNews: false, calls: 0, denied: [] };
        const fresh = [];
        const errors = [];
        for (const source of this.#due(most)) {
            try {
                fresh.push(...(await this.#pollOne(source, polled, signal)));
            }
            catch (error) {
                if (source === this.#root || !(0,aws_errors/* isAccessDenied */.w7)(error))
                    errors.push(error);
                else
                    polled.denied.push(this.#giveUp(source));
            }
        }
        if (fresh.length === 0 && errors.length > 0)
            throw errors[0];
        polled.isNews = fresh.length > 0;
        polled.events = this.#tell(fresh);
        return polled;
    }
    /** Asks every nested stack that has not told its end, and gives what was held back too. Throws nothing. */
    async drain(signal) {
        const waiting = [...this.#sources.values()].filter(({ stage }) => isOpen(stage));
        if (waiting.length <= 1)
            return this.flush();
        const polled = await this.poll({ signal }).catch(() => undefined);
        return [...(polled?.events ?? []), ...this.flush()];
    }
    /** The events that were held back. */
    flush() {
        const rest = this.#held;
        this.#held = [];
        this.#told.push(...rest);
        return rest;
    }
    #due(most) {
        const nested = [...this.#sources.values()].filter(source => source !== this.#root && isOpen(source.stage));
        nested.sort((a, b) => a.asked - b.asked);
        return [this.#root, ...nested.slice(0, Math.max(1, most - 1))];
    }
    #giveUp(source) {
        source.stage = 'denied';
        return source.path.slice(0, -1);
    }
    async #pollOne(source, polled, signal) {
        const { stage } = source;
        source.asked = this.#polls;
        const found = await this.#unknownEvents(source, polled, signal);
        if (stage === 'ending' && source.stage === 'ending')
            source.stage = 'over';
        for (const event of found)
            this.#known.add(event.EventId ?? '');
        const seen = found.map(event => this.#durations.measure(seenEvent(event, source, this.#stackName)));
        const ours = source === this.#root ? seen.filter(event => this.#isOurs(event)) : seen;
        for (const event of ours)
            this.#followNested(event, source);
        return ours;
    }
    /** Also notes how far the operation is: what follows its end with another token is somebody else's. */
    #isOurs(event) {
        const isForeign = this.#token !== undefined && event.token !== undefined && event.token !== this.#token;
        if (isForeign && !this.#begun)
            return false;
        if (isForeign && this.rootStatus !== undefined && (0,states/* endOf */.pJ)(this.rootStatus) !== 'going-on')
            this.#isPast = true;
        if (this.#isPast)
            return false;
        this.#begun = true;
        if (event.ofStack && event.at >= (this.#newestOfRoot?.at ?? ''))
            this.#newestOfRoot = event;
        return true;
    }
    /** With one stack there is nothing to wait for; else a look's events are told with the next one. */
    #tell(fresh) {
        const pool = [...this.#held, ...fresh].sort(byTime);
        const isSingle = [...this.#sources.values()].filter(({ stage }) => isOpen(stage)).length <= 1;
        const ready = isSingle ? pool : pool.filter(({ at }) => at <= this.#frontier);
        this.#held = isSingle ? [] : pool.filter(({ at }) => at > this.#frontier);
        this.#frontier = pool.at(-1)?.at ?? this.#frontier;
        this.#told.push(...ready);
        return ready;
    }
    /**
     * Pages come newest first. A page is read to its end even past a known event, since events may become visible late;
     * further pages only when nothing on this one is known.
     */
    async #unknownEvents(source, polled, signal) {
        const client = await this.#clients.cloudformation();
        const found = [];
        const ids = new Set();
        for (let token;;) {
            polled.calls++;
            const page = await pageOf(client, source.stackId, token, signal);
            const events = page.StackEvents ?? [];
            for (const event of events) {
                const id = event.EventId ?? '';
                if (this.#known.has(id) || ids.has(id) || this.#isEarlier(event, source))
                    continue;
                ids.add(id);
                found.push(event);
            }
            const reached = events.some(event => this.#known.has(event.EventId ?? '') || this.#isEarlier(event, source));
            token = page.NextToken;
            if (token === undefined || reached)
                return found.reverse();
        }
    }
    /** A nested stack is followed by its id, because logical ids repeat in different parents. */
    #followNested(event, parent) {
        const child = event.physicalId;
        if (event.resourceType !== 'AWS::CloudFormation::Stack' || !child?.startsWith('arn:'))
            return;
        if (child === parent.stackId)
            return;
        const stage = event.status.endsWith('_IN_PROGRESS') ? 'active' : 'ending';
        const known = this.#sources.get(child);
        if (known !== undefined) {
            if (known.stage !== 'denied')
                known.stage = stage;
            return;
        }
        const isNew = event.status.startsWith('CREATE_');
        this.#sources.set(child, {
            stackId: child,
            path: `${event.id}/`,
            depth: parent.depth + 1,
            since: isNew ? undefined : event.at,
            stage,
            asked: 0,
        });
    }
    #isEarlier(event, { since }) {
        if (since === undefined || timeOf(event) >= since)
            return false;
        return this.#token === undefined || event.ClientRequestToken !== this.#token;
    }
}
function isOpen(stage) {
    return stage === 'active' || stage === 'ending';
}
/** Of the same instant, the outer stack comes first; what one stack says keeps its order. */
function byTime(a, b) {
    return a.at === b.at ? a.depth - b.depth : a.at < b.at ? -1 : 1;
}
async function pageOf(client, stackId, token, signal) {
    const { DescribeStackEventsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const from = token === undefined ? {} : { NextToken: token };
    return client.send(new DescribeStackEventsCommand({ StackName: stackId, ...from }), (0,calls/* abortable */.Z)(signal));
}


/***/ }),

/***/ 4841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ explainCause)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2173);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2144);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6947);
/* harmony import */ var _look_up_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6081);
/**
 * What the events do not say about a failure: why a hook or a validation refused, what happened inside a nested stack whose
 * events were missed, who imports an output. Each is asked once; a question that is refused costs one line.
 */






/** An explanation that does not come in this time is done without. */
const LONGEST_QUESTION_MS = 10_000;
/** Throws nothing: a cause that cannot be explained is returned as it is. */
async function explainCause(options, cause, stackId) {
    const asking = { ...options, signal: (0,_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .atMost */ .T)(LONGEST_QUESTION_MS, options.signal) };
    const inside = await insideNested(asking, cause);
    const explained = await withErrors(asking, await withHookNotes(asking, inside), stackId);
    return withImporters(asking, explained);
}
/** A nested stack failed, and nothing inside it was seen: it is read by its id, which works for a deleted one too. */
async function insideNested(options, cause) {
    const { primary } = cause;
    if (primary === undefined || !(0,_find_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .isNested */ ._$)(primary) || !primary.physicalId?.startsWith('arn:'))
        return cause;
    const { found, lines } = await asked('cloudformation:DescribeStackEvents', async () => {
        const stream = new _events_js__WEBPACK_IMPORTED_MODULE_2__/* .EventStream */ .v(options.clients, {
            stackId: primary.physicalId ?? '',
            stackName: primary.id,
            path: `${primary.id}/`,
        });
        while ((await stream.poll({ signal: options.signal })).isNews)
            ;
        stream.flush();
        return (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .findCause */ .lO)(stream.events);
    });
    if (found?.primary === undefined)
        return withLines(cause, lines);
    return { ...cause, primary: found.primary, others: [...found.others, ...cause.others] };
}
/** What the hook that refused the resource noted about single rules. */
async function withHookNotes(options, cause) {
    const id = cause.primary?.hook?.invocationId;
    return id === undefined ? cause : withLines(cause, await (0,_look_up_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationsOf */ .Ih)(options, id));
}
/** Hooks and validations say why only in the events of the operation (DescribeEvents). */
async function withErrors(options, cause, stackId) {
    if (!isUnclear(cause))
        return cause;
    const { found = [], lines } = await asked('cloudformation:DescribeEvents', () => (0,_look_up_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .operationErrors */ .lG)(options, { stackId, operationId: cause.primary?.operationId }));
    const property = found.find(({ path }) => path !== undefined)?.path;
    return {
        ...withLines(cause, [...lines, ...found.map(({ text }) => text)]),
        ...(property === undefined ? {} : { property: property.replace(/^\/?Resources\/[^/]+/, '') }),
    };
}
/** Resources that say for themselves what is wrong need no more calls. */
function isUnclear({ primary, stackReason }) {
    if (primary === undefined)
        return stackReason === undefined || /valid|hook|failed to/i.test(stackReason);
    return primary.reason === undefined || /hook\(s\)|[Vv]alidation/.test(primary.reason);
}
const IN_USE = /[Ee]xport (\S+) (?:cannot be (?:deleted|updated) )?as it is in use/;
async function withImporters(options, cause) {
    const name = IN_USE.exec(cause.primary?.reason ?? cause.stackReason ?? '')?.[1];
    if (name === undefined)
        return cause;
    const { found, lines } = await asked('cloudformation:ListImports', () => (0,_look_up_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .importersOf */ .pM)(options, name));
    if (found === undefined || found.length === 0)
        return withLines(cause, lines);
    return withLines(cause, [`${name} is imported by ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(found.length, 'stack')}: ${found.join(', ')}`]);
}
/** The answer, or a line for people when the question is not allowed. */
async function asked(call, ask) {
    try {
        return { found: await ask(), lines: [] };
    }
    catch (error) {
        return { lines: (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccessDenied */ .w7)(error) ? [`more could be said if ${call} were allowed`] : [] };
    }
}
function withLines(cause, lines) {
    const details = [...(cause.details ?? []), ...new Set(lines)];
    return details.length === 0 ? cause : { ...cause, details };
}


/***/ }),

/***/ 5177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isExportInUse),
/* harmony export */   s: () => (/* binding */ withImporters)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2173);
/* harmony import */ var _look_up_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6081);
/** A stack whose outputs others import cannot be deleted: which outputs, and who imports them. */



/** `Export shop-Url cannot be deleted as it is in use by web`, `Delete canceled. Cannot delete export shop-Url as it is in use by web`. */
const IN_USE = /export (\S+) (?:cannot be deleted )?as it is in use by/i;
/** Whether a deletion was refused for an export: it may work when the importers are gone. */
function isExportInUse(failure) {
    return failure.reason !== undefined && IN_USE.test(failure.reason);
}
/** The Failure with all exports and their importers; as it is where those may not be asked for. CloudFormation names only the first. */
async function withImporters(calls, failure, stackId) {
    const named = IN_USE.exec(failure.reason ?? '')?.[1];
    if (named === undefined)
        return failure;
    const imported = await importedExports(calls, stackId, named).catch(() => []);
    if (imported.length === 0)
        return failure;
    const list = imported.map(({ name, importers }) => `${name} (by ${importers.join(', ')})`).join('; ');
    const stackName = stackId.split('/')[1] ?? stackId;
    const importers = [...new Set(imported.flatMap(({ importers }) => importers))].join(', ');
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `the stack ${stackName} cannot be deleted: others import its exports: ${list}`, {
        ...failure,
        cause: failure.cause,
        remedy: `Delete ${importers} first, or deploy them without these imports.`,
    });
}
async function importedExports(calls, stackId, named) {
    const names = new Set([named, ...(await exportsOf(calls, stackId).catch(() => []))]);
    const found = [];
    for (const name of names) {
        // An export that nobody imports is an error to ListImports.
        const importers = await (0,_look_up_cause_js__WEBPACK_IMPORTED_MODULE_1__/* .importersOf */ .pM)(calls, name).catch(() => []);
        if (importers.length > 0)
            found.push({ name, importers });
    }
    return found;
}
async function exportsOf({ clients, signal }, stackId) {
    const { ListExportsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const names = [];
    for (let token;;) {
        const from = token === undefined ? {} : { NextToken: token };
        const page = await client.send(new ListExportsCommand(from), (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .Z)(signal));
        for (const { ExportingStackId, Name } of page.Exports ?? [])
            if (ExportingStackId === stackId && Name !== undefined)
                names.push(Name);
        token = page.NextToken;
        if (token === undefined)
            return names;
    }
}


/***/ }),

/***/ 6947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wb: () => (/* binding */ causeFailure),
/* harmony export */   _$: () => (/* binding */ isNested),
/* harmony export */   lO: () => (/* binding */ findCause)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5607);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4471);
/**
 * Why an operation failed, read from its events: the first failure that is not the consequence of another. Pure.
 */


/** Finds the cause in the events of one operation, given in the order of their times. */
function findCause(events) {
    const { forward, back } = parted(events);
    const failures = forward.filter(isFailure);
    const real = withoutWrappers(failures.filter(event => !isCancelled(event)));
    const [primary, ...later] = onceEach(real).map(event => withHookReason(event, forward));
    const others = primary === undefined ? [] : later.filter(event => isIndependent(event, primary, forward));
    return {
        primary,
        others,
        inRollback: onceEach(withoutWrappers(back.filter(event => isFailure(event) && !isCancelled(event)))),
        cancelled: onceEach(failures.filter(isCancelled)).length + (later.length - others.length),
        stackReason: stackReason(events),
    };
}
/**
 * What happened on the way forward, and what while things were put back: a nested stack turns back before its parents do.
 * An operation that puts things back from its beginning is all on its way forward.
 */
function parted(events) {
    const turned = new Set();
    const forward = [];
    const back = [];
    for (const [index, event] of events.entries()) {
        const { ofStack, depth, id, status } = event;
        if (ofStack && isRollback(status) && index > 0)
            turned.add(depth === 0 ? '' : `${id}/`);
        const isBack = [...turned].some(path => id.startsWith(path) || path === '');
        (isBack ? back : forward).push(event);
    }
    return { forward, back };
}
/** The Failure of a stack operation. `happened` says in a few words what became of the stack. */
function causeFailure(cause, stackName, happened) {
    const { primary, inRollback, cancelled, property } = cause;
    const others = [...cause.others, ...inRollback].map(eventFailure);
    const stopped = cancelled === 0 ? [] : [`${cancelled} more cancelled because of it`];
    const details = [...(cause.details ?? []), ...stopped];
    if (primary === undefined)
        return stackFailure(cause, `the stack ${stackName} ${happened}`, others);
    const first = eventFailure(primary);
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `${first.message.replace(/\.$/, '')}; the stack ${stackName} ${happened}`, {
        ...first,
        ...(property === undefined ? {} : { property }),
        details,
        others,
    });
}
/** No resource is known to have failed: there are only CloudFormation's words about the whole, which may name some. */
function stackFailure(cause, what, others) {
    const reason = cause.stackReason ?? others[0]?.reason ?? 'CloudFormation gave no reason';
    const [resource] = idsIn(reason);
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `${what}: ${reason}`, {
        reason,
        ...(resource === undefined ? {} : { resource }),
        ...(cause.property === undefined ? {} : { property: cause.property }),
        remedy: (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)({ reason }),
        details: cause.details,
        others,
    });
}
function eventFailure(event) {
    const reason = event.reason ?? 'CloudFormation gave no reason';
    const verb = VERBS[event.status.split('_', 1)[0] ?? ''] ?? 'failed';
    const inside = isNested(event) ? idsIn(reason).map(id => `${event.id}/${id}`) : [];
    const named = inside.length === 0 ? `${event.id} (${event.resourceType})` : inside.join(', ');
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('deploy', `${named} ${verb}: ${reason}`, {
        resource: inside[0] ?? event.id,
        ...(inside.length === 0 ? { resourceType: event.resourceType } : {}),
        reason,
        remedy: (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)({ reason, resourceType: event.resourceType }) ?? unreadable(inside),
    });
}
/** The stack itself only says who failed: why was in events that could not be read. */
function unreadable(inside) {
    if (inside.length === 0)
        return undefined;
    return 'Why is in the events of the nested stack, which could not be read: allow cloudformation:DescribeStackEvents for it.';
}
/** "The following resource(s) failed to create: [Orders, Table]." */
function idsIn(reason) {
    const list = /resource\(s\) failed to \w+: \[([^\]]*)\]/.exec(reason)?.[1] ?? '';
    return list.split(',').flatMap(part => /^[A-Za-z0-9]+$/.exec(part.trim())?.[0] ?? []);
}
const VERBS = {
    CREATE: 'could not be created',
    UPDATE: 'could not be updated',
    DELETE: 'could not be deleted',
    IMPORT: 'could not be imported',
};
/** ROLLBACK_IN_PROGRESS, UPDATE_ROLLBACK_IN_PROGRESS: from here on, things are put back. */
function isRollback(status) {
    return status.includes('ROLLBACK');
}
/** What was begun only after the first failure did not fail by itself. */
function isIndependent(event, primary, events) {
    const begun = events.findIndex(({ id, status }) => id === event.id && status.endsWith('_IN_PROGRESS'));
    return begun < events.indexOf(events.find(({ eventId }) => eventId === primary.eventId) ?? primary);
}
/** A resource that a hook refused says which one; why is in the event of the hook, just before. */
function withHookReason(event, events) {
    if (event.reason === undefined || !/hook\(s\)/.test(event.reason))
        return event;
    const said = events.findLast(({ id, hook }) => id === event.id && hook?.failed === true)?.hook;
    if (said === undefined)
        return event;
    const reason = said.reason === undefined ? event.reason : `${event.reason}: ${said.reason}`;
    return { ...event, reason, hook: said };
}
function isFailure({ ofStack, status }) {
    return !ofStack && status.endsWith('_FAILED');
}
/** "Resource creation cancelled", "Resource update cancelled". */
function isCancelled({ reason }) {
    return reason !== undefined && /\bcancelled\b/i.test(reason);
}
/** A nested stack fails because something in it did: that is the news, when it is known. */
function withoutWrappers(failures) {
    return failures.filter(event => !isNested(event) || !failures.some(other => other.id.startsWith(`${event.id}/`)));
}
/** Whether the event is about a nested stack, as its parent sees it. */
function isNested({ resourceType, ofStack }) {
    return resourceType === 'AWS::CloudFormation::Stack' && !ofStack;
}
function onceEach(events) {
    return [...new Map([...events].reverse().map(event => [event.id, event])).values()].reverse();
}
/** What the root says when it fails or turns back, unless it only counts the resources that failed. */
function stackReason(events) {
    const told = events.find(({ ofStack, depth, status, reason }) => ofStack && depth === 0 && reason !== undefined && (isRollback(status) || status.endsWith('_FAILED')));
    return told?.reason;
}


/***/ }),

/***/ 6081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   bM: () => (/* binding */ hookRefusals),
/* harmony export */   lG: () => (/* binding */ operationErrors),
/* harmony export */   pM: () => (/* binding */ importersOf),
/* harmony export */   sT: () => (/* binding */ changeSetErrors)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2173);
/** The calls that say more about a failure than events do. All of them throw what the SDK throws. */

/** What DescribeEvents has about the failed operation; without its id, about the stack's last one that is no rollback. */
async function operationErrors(asking, { stackId, operationId }) {
    const id = operationId ?? (await lastOperation(asking, stackId));
    return eventErrors(asking, id === undefined ? { StackName: stackId } : { OperationId: id });
}
/** What was found wrong with a change set. */
async function changeSetErrors(asking, changeSetId) {
    return eventErrors(asking, { ChangeSetName: changeSetId });
}
/** The names of the stacks that import an output by the name of its export. */
async function importersOf({ clients, signal }, exportName) {
    const { ListImportsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const answer = await client.send(new ListImportsCommand({ ExportName: exportName }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal));
    return answer.Imports ?? [];
}
/** What the hooks said that refuse a change set: those that only warn are left out. */
async function hookRefusals({ clients, signal }, changeSetId) {
    const { ListHookResultsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const command = new ListHookResultsCommand({ TargetType: 'CHANGE_SET', TargetId: changeSetId });
    const answer = await client.send(command, (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal));
    const refused = (answer.HookResults ?? []).filter(({ Status, FailureMode }) => Status === 'HOOK_COMPLETE_FAILED' && FailureMode !== 'WARN');
    return Promise.all(refused.map(async ({ HookResultId, TypeName = 'a hook', HookStatusReason }) => {
        const notes = HookResultId === undefined ? [] : await annotationsOf({ clients, signal }, HookResultId);
        const own = HookStatusReason === undefined ? [] : [HookStatusReason];
        return { hook: TypeName, lines: [...new Set([...own, ...notes])] };
    }));
}
/** A rollback is an operation of its own and went well, so asking by the stack's name finds nothing (awslabs/mcp #4275). */
async function lastOperation({ clients, signal }, stackId) {
    const { DescribeStacksCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const answer = await client.send(new DescribeStacksCommand({ StackName: stackId }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal));
    const operations = answer.Stacks?.[0]?.LastOperations ?? [];
    return operations.find(({ OperationType }) => !OperationType?.includes('ROLLBACK'))?.OperationId;
}
/** Oldest first. */
async function eventErrors({ clients, signal }, about) {
    const { DescribeEventsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const errors = [];
    for (let token;;) {
        const from = token === undefined ? {} : { NextToken: token };
        const command = new DescribeEventsCommand({ ...about, Filters: { FailedEvents: true }, ...from });
        const page = await client.send(command, (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal));
        for (const event of page.OperationEvents ?? [])
            errors.push(...errorIn(event));
        token = page.NextToken;
        if (token === undefined)
            return errors.reverse();
    }
}
/** Only what forbids something; a provisioning error is in the stack's own events already. */
function errorIn(event) {
    const { EventType, LogicalResourceId: resource } = event;
    if (EventType === 'VALIDATION_ERROR' && event.ValidationFailureMode !== 'WARN') {
        const { ValidationStatusReason: reason = 'not valid', ValidationPath: path, ValidationName } = event;
        const name = ValidationName === undefined ? '' : ` (${ValidationName})`;
        return [{ text: `${path === undefined ? '' : `${path}: `}${reason}${name}`, path, reason, resource }];
    }
    if (EventType === 'HOOK_INVOCATION_ERROR' && event.HookFailureMode !== 'WARN') {
        const reason = event.HookStatusReason ?? 'no reason given';
        return [{ text: `${event.HookType ?? 'a hook'}: ${reason}`, path: undefined, reason, resource }];
    }
    return [];
}
/** What a hook noted about single rules, with what it proposes. Nothing when it cannot be read: the hook's reason is known. */
async function annotationsOf({ clients, signal }, id) {
    const { GetHookResultCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const answer = await client
        .send(new GetHookResultCommand({ HookResultId: id }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .Z)(signal))
        .catch(() => undefined);
    return (answer?.Annotations ?? [])
        .filter(({ Status }) => Status !== 'PASSED' && Status !== 'SKIPPED')
        .map(({ StatusMessage, RemediationMessage, RemediationLink }) => [StatusMessage, RemediationMessage, RemediationLink].filter(part => part !== undefined).join(' → '))
        .filter(line => line !== '');
}


/***/ }),

/***/ 6236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ patiently),
/* harmony export */   y: () => (/* binding */ decisively)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/**
 * Calls that are made again. What passes by itself (throttling, a broken connection, an answer that got lost) must not
 * decide how a deployment ends: sam-cli #1610, aws-cdk #5637. The SDK tries again too, but for seconds only.
 */


/** With pauses that grow from one second to twenty: about a minute. */
const MOST_TRIES = 8;
const LONGEST_PAUSE_MS = 20_000;
/** Makes a call that may be repeated without harm until it is answered. Throws what the last try threw. */
async function patiently(calls, ask) {
    for (let tries = 1;; tries++) {
        try {
            return await ask();
        }
        catch (error) {
            if (!isWorthAnother(calls, error, tries))
                throw error;
            await pause(calls, tries);
        }
    }
}
/**
 * Begins something once: after an answer that got lost it is looked up whether the call was carried out. Throws what the SDK
 * throws when it was not; a Failure of class `unknown` when that cannot be found out.
 */
async function decisively(calls, write, send) {
    let mayHaveActed = false;
    for (let tries = 1;; tries++) {
        try {
            return await send();
        }
        catch (error) {
            mayHaveActed ||= isLost(error);
            if (!isWorthAnother(calls, error, tries)) {
                if (await acted(calls, write, mayHaveActed, error))
                    return;
                throw error;
            }
            await pause(calls, tries);
        }
    }
}
/** An earlier try of the same call, of the SDK's or ours, may be the reason for which this one was refused. */
async function acted(calls, { call, target, hasActed }, mayHaveActed, error) {
    const complains = COMPLAINTS.test((0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).name);
    if (!mayHaveActed && !complains)
        return false;
    try {
        return await patiently(calls, hasActed);
    }
    catch (cause) {
        if (!mayHaveActed)
            return false;
        const { message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(cause);
        throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unknown', `whether ${call} for ${target} was carried out is not known: ${message}`, {
            cause,
            reason: message,
            remedy: 'Run again: it looks at the stack first, and waits for what is under way.',
        });
    }
}
/** Names of errors about the state that something is in. */
const COMPLAINTS = /^(ValidationError|InvalidChangeSetStatus|ChangeSetNotFound|TokenAlreadyExists)/;
/** Whether the call may have been carried out although it failed. */
function isLost(error) {
    return (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error) && !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isThrottling */ .E2)(error) && !isNobodyThere(error);
}
function isWorthAnother({ signal }, error, tries) {
    return tries < MOST_TRIES && signal?.aborted !== true && (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error) && !isNobodyThere(error);
}
/** No such host, or nobody listens: that does not pass in a minute. */
function isNobodyThere(error) {
    return ['ENOTFOUND', 'ECONNREFUSED'].includes((0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).systemCode ?? '');
}
async function pause({ clock, signal }, tries) {
    const longest = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** tries);
    // Full jitter keeps jobs from marching in step.
    await clock.sleep(longest * Math.random(), signal);
}


/***/ }),

/***/ 2260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ protectedStack),
/* harmony export */   Ny: () => (/* binding */ continueOnce),
/* harmony export */   lj: () => (/* binding */ recover)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _data_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8054);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2144);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6947);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6236);
/* harmony import */ var _remove_stack_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2747);
/* harmony import */ var _stack_resources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4280);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3208);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2608);
/* harmony import */ var _watch_stack_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(818);
/**
 * Bringing a stack that an earlier operation left unfit back to where it can be deployed: one call, watched to its end.
 * Which call is `states.ts`'s business; here it is made sure that no data goes with it that nobody gave up.
 */












/**
 * Carries out one recovery. Returns the Failure when it ended badly and the stack has come to rest: then the next step
 * is decided anew. Throws Failures when it could not be started, must not be, or its end is not known.
 */
async function recover(deployment, view, recovery) {
    switch (recovery) {
        case 'remove':
            if (view.status !== 'ROLLBACK_COMPLETE')
                await refuseLoss(deployment, view);
            return remove(deployment, view, {});
        case 'remove-retaining':
            return remove(deployment, view, { retain: await undeletable(deployment, view) });
        case 'remove-forced':
            return remove(deployment, view, { forced: true });
        case 'roll-back':
            if (view.status === 'CREATE_FAILED')
                await refuseLoss(deployment, view);
            return rollBack(deployment, view);
        case 'continue':
            return continueRollback(deployment, view, {});
        case 'continue-skipping':
            return continueRollback(deployment, view, { skip: await skippable(deployment, view) });
        case 'continue-forced':
            return continueRollback(deployment, view, { forced: true });
    }
}
/**
 * A rollback that failed for a reason that passes (throttling, a conflict with another change) is continued once, so that nobody
 * is left with UPDATE_ROLLBACK_FAILED for it. The outcome keeps its Failure.
 */
async function continueOnce(deployment, outcome) {
    const { failure, status } = outcome;
    const reasons = failure?.others.map(({ reason }) => reason ?? '') ?? [];
    const passes = reasons.length > 0 && reasons.every(reason => PASSING.test(reason));
    if (status !== 'UPDATE_ROLLBACK_FAILED' || deployment.recover === 'none' || !passes)
        return outcome;
    const view = await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_9__/* .lookAtStack */ .Js)(deployment, outcome.stackId);
    if (view?.status !== status)
        return outcome;
    const { emit, stackName } = deployment;
    emit({ type: 'stack-recovering', stackName, status, recovery: 'continue', reason: reasons[0] ?? '' });
    const failed = await recover(deployment, view, 'continue');
    return failed === undefined ? { ...outcome, status: 'UPDATE_ROLLBACK_COMPLETE', changed: false } : outcome;
}
const PASSING = /Throttl|Rate exceeded|TooManyRequests|Conflict|ServiceUnavailable|try again/i;
async function remove(deployment, view, deletion) {
    const { emit, stackName } = deployment;
    if (view.terminationProtection)
        throw protectedStack(stackName);
    const earlier = view.status === 'ROLLBACK_COMPLETE' ? await leftByRollback(deployment, view) : [];
    const { failure, retained } = await (0,_remove_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .removeStack */ .pX)(deployment, view, deletion);
    for (const { id, type, physicalId } of [...earlier, ...retained])
        emit({
            type: 'warning',
            message: `${id} (${type}, ${physicalId}) was left in place: no stack owns it now`,
        });
    return settled(failure);
}
/** What the rollback left in place: with the shell its only record goes. */
async function leftByRollback(deployment, view) {
    const resources = await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId).catch(() => []);
    return resources.filter(({ status }) => status === 'DELETE_SKIPPED');
}
/** What the stack may still be doing is no reason to go on. */
function settled(failure) {
    if (failure !== undefined && failure.class !== 'deploy')
        throw failure;
    return failure;
}
async function rollBack(deployment, view) {
    const { RollbackStackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    return operate(deployment, view, 'RollbackStack', async (client, token) => {
        await client.send(new RollbackStackCommand({
            StackName: view.stackId,
            ClientRequestToken: token,
            ...(deployment.roleArn === undefined ? {} : { RoleARN: deployment.roleArn }),
        }));
    });
}
async function continueRollback(deployment, view, { skip, forced = false }) {
    const { ContinueUpdateRollbackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const failure = await operate(deployment, view, 'ContinueUpdateRollback', async (client, token) => {
        await client.send(new ContinueUpdateRollbackCommand({
            StackName: view.stackId,
            ClientRequestToken: token,
            ...(deployment.roleArn === undefined ? {} : { RoleARN: deployment.roleArn }),
            ...(skip === undefined ? {} : { ResourcesToSkip: skip.map(({ skipName }) => skipName) }),
            ...(forced ? { ForceRollback: true } : {}),
        }));
    });
    for (const { id, type } of skip ?? [])
        deployment.emit({
            type: 'warning',
            message: `${id} (${type}) was skipped: it may not be what the stack believes. Compare it (--drift report)`,
        });
    return failure;
}
/** Starts an operation and watches it until the stack is at rest or gone. */
async function operate(deployment, view, name, call) {
    const { clients, stackName, signal } = deployment;
    const write = {
        call: `cloudformation:${name}`,
        target: `stack ${stackName}`,
        hasActed: async () => hasMoved(view, await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_9__/* .readStack */ .bA)(clients, view.stackId)),
    };
    const stream = new _events_js__WEBPACK_IMPORTED_MODULE_4__/* .EventStream */ .v(clients, { stackId: view.stackId, stackName });
    try {
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .patiently */ .d)(deployment, () => stream.skipPast(signal));
        const client = await clients.cloudformation();
        const token = `${deployment.tokenPrefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .decisively */ .y)(deployment, write, () => call(client, token));
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, write);
    }
    const watched = await (0,_watch_stack_js__WEBPACK_IMPORTED_MODULE_11__/* .watchStack */ .i)({
        ...deployment,
        stream,
        stackId: view.stackId,
        before: view,
        changeSetId: undefined,
        readsToEnd: status => ((0,_states_js__WEBPACK_IMPORTED_MODULE_10__/* .endOf */ .pJ)(status) === 'going-on' ? 0 : 1),
    });
    if (watched.kind !== 'ended')
        throw (0,_remove_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .unfinished */ .M1)(watched.kind, stackName, watched.status);
    return RECOVERED.has(watched.status)
        ? undefined
        : (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .causeFailure */ .Wb)((0,_find_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .findCause */ .lO)(stream.events), stackName, `could not be brought back (${watched.status})`);
}
function hasMoved(before, now) {
    return now?.status !== before.status || now.lastChanged !== before.lastChanged;
}
const RECOVERED = new Set([
    'DELETE_COMPLETE',
    'ROLLBACK_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
]);
/** Throws a Failure (user) when deleting the stack would delete data that nobody has given up. */
async function refuseLoss(deployment, view) {
    const { guard, stackName } = deployment;
    if (guard.allowDestructive)
        return;
    const kept = (await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId)).filter(({ id, type, status, physicalId }) => (0,_data_types_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsData */ .V)(type) && physicalId !== '' && !GONE.has(status) && !guard.allowDelete.includes(id));
    if (kept.length === 0)
        return;
    const failures = kept.map(({ id, type, physicalId }) => {
        const message = `${id} (${type}, ${physicalId}) holds data and would be deleted with the stack ${stackName}`;
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', message, {
            resource: id,
            resourceType: type,
            remedy: `Save what is in it, then allow it: --allow-delete ${kept.map(other => other.id).join(',')}`,
        });
    });
    throw (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .combineFailures */ .XJ)(failures);
}
const GONE = new Set(['DELETE_COMPLETE', 'DELETE_SKIPPED']);
/** Exactly what became UPDATE_FAILED by the rollback; data is never skipped unless somebody named it. */
async function skippable(deployment, view) {
    const { guard } = deployment;
    const failed = (await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId)).filter(({ status, type }) => status === 'UPDATE_FAILED' && type !== 'AWS::CloudFormation::Stack');
    const data = failed.filter(({ id, type }) => (0,_data_types_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsData */ .V)(type) && !guard.allowDestructive && !guard.allowReplace.includes(id));
    if (data.length === 0)
        return failed;
    throw (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .combineFailures */ .XJ)(data.map(({ id, type, reason }) => new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `${id} (${type}) holds data and is not skipped in the rollback`, {
        resource: id,
        resourceType: type,
        ...(reason === undefined ? {} : { reason }),
        remedy: `Mend what it needs; or name it in --allow-replace when its state does not matter.`,
    })));
}
async function undeletable(deployment, view) {
    const resources = await (0,_stack_resources_js__WEBPACK_IMPORTED_MODULE_8__/* .stackResources */ .o)(deployment, view.stackId);
    return resources
        .filter(({ id, status }) => status === 'DELETE_FAILED' && !id.includes('/'))
        .map(({ id }) => id);
}
/** Throws nothing; the Failure of a stack that may not be deleted. */
function protectedStack(stackName) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('deploy', `the stack ${stackName} is protected against deletion`, {
        remedy: `If you mean it: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stackName}`,
    });
}


/***/ }),

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSecret),
/* harmony export */   a: () => (/* binding */ hiddenValue)
/* harmony export */ });
/** Keeping secrets out of what is printed and posted: NoEcho does not cover values that a template passes on. */
/** Keys whose values nobody is to see, as people name them: `ApiToken`, `DB_PASSWORD`, `client-secret`. */
const SECRET_NAME = /(secret|passw(or)?d|passphrase|token|credential|private.?key|api.?key|access.?key)/i;
/**
 * Whether a property's value must not be shown: environment variables of functions, and anything under a key that
 * looks like a secret. `path` as CloudFormation gives it: `/Properties/Environment/Variables/DB_PASSWORD`.
 */
function isSecret(type, path) {
    if (/::Function$/.test(type) && /\/Environment(\/|$)/.test(path))
        return true;
    return SECRET_NAME.test(path);
}
/** The value for people: whole secrets become their length, and known secrets inside other text asterisks. */
function hiddenValue(value, isHidden, secrets) {
    if (isHidden)
        return `(hidden, ${value.length} characters)`;
    let shown = value.replace(/\{\{resolve:(ssm-secure|secretsmanager):[^}]*\}\}/g, '{{resolve:$1:***}}');
    for (const secret of secrets)
        if (secret.length >= SHORTEST)
            shown = shown.replaceAll(secret, '***');
    return shown;
}
/** A shorter one would turn ordinary words into asterisks. */
const SHORTEST = 4;


/***/ }),

/***/ 3440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p8: () => (/* binding */ roleFailure),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* unused harmony export resourceNamed */
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4471);
/** What CloudFormation says about a template or request that it does not accept, as Failures. */



/** The template was rejected; `resource` is set when the words name one, so that the caller can find its line. */
function refusal(reason, { cause, details = [] } = {}) {
    const resource = [reason, ...details].map(resourceNamed).find(id => id !== undefined);
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('deploy', `CloudFormation rejected the template: ${reason}`, {
        cause,
        details,
        reason,
        resource,
        remedy: (0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceFor */ .c)({ reason }) ?? 'Mend the template. Nothing was changed.',
    });
}
/** The service role cannot be used: a mistake in --role-arn, not in the template. */
function roleFailure(error, roleArn) {
    const { message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
    if (roleArn === undefined || !/role.* (is invalid or )?cannot be assumed/i.test(message))
        return undefined;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', `CloudFormation cannot assume the role ${roleArn}`, {
        cause: error,
        reason: message,
        remedy: 'Check --role-arn: the role must exist and trust cloudformation.amazonaws.com.',
    });
}
/** Pure: the logical id that a message names, if any. Every form is one that CloudFormation or its SAM transform uses. */
function resourceNamed(message) {
    for (const form of FORMS) {
        const id = form.exec(message)?.[1];
        if (id !== undefined)
            return id;
    }
    return undefined;
}
const FORMS = [
    // [/Resources/Orders/Type/...] 'null' values are not allowed in templates
    /\/Resources\/([A-Za-z0-9]+)/,
    // Resource with id [Orders] is invalid. (SAM)
    /[Rr]esource with id \[([A-Za-z0-9]+)\]/,
    // InvalidResourceException('Orders', ...): SAM's transform, where nobody put its error into words
    /InvalidResourceException\('([A-Za-z0-9]+)'/,
    // Template error: resource Orders does not support attribute type X in Fn::GetAtt
    /resource ([A-Za-z0-9]+) (?:does not|must|has)/,
    // Property validation failure: ... for resource Orders; Resource name 'Orders'
    /[Rr]esource (?:name )?['"`]([A-Za-z0-9]+)['"`]/,
    // Encountered unsupported property Foo ... for resource [Orders]
    /[Rr]esource \[([A-Za-z0-9]+)\]/,
];


/***/ }),

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ removeShell),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   pX: () => (/* binding */ removeStack)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2144);
/* harmony import */ var _explain_cause_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4841);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6947);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6236);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3208);
/* harmony import */ var _watch_stack_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(818);
/** Deleting a stack by its id, watched to the end. */









/**
 * Deletes the stack and waits. The id is used throughout, so that a new stack of the same name is never touched.
 * Throws when the deletion cannot be started; a deletion that fails, or outlasts the deadline, is in `failure`.
 */
async function removeStack(options, view, deletion = {}) {
    const { clients, signal, stackName } = options;
    const stream = new _events_js__WEBPACK_IMPORTED_MODULE_3__/* .EventStream */ .v(clients, { stackId: view.stackId, stackName });
    const target = `stack ${stackName}`;
    try {
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .patiently */ .d)(options, () => stream.skipPast(signal, deletion.token));
        if (view.status !== 'DELETE_IN_PROGRESS')
            await beginDeletion(options, view, deletion);
    }
    catch (error) {
        if ((0,_stack_view_js__WEBPACK_IMPORTED_MODULE_7__/* .isNoSuchStack */ .hR)(error))
            return { status: 'DELETE_COMPLETE', retained: [] };
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DeleteStack', target });
    }
    const watched = await (0,_watch_stack_js__WEBPACK_IMPORTED_MODULE_8__/* .watchStack */ .i)({
        ...options,
        stream,
        stackId: view.stackId,
        before: view,
        changeSetId: undefined,
        readsToEnd,
    });
    const retained = stream.events.filter(({ status }) => status === 'DELETE_SKIPPED').map(retainedBy);
    if (watched.kind === 'ended' && watched.status === 'DELETE_COMPLETE')
        return { status: watched.status, retained };
    if (watched.kind !== 'ended') {
        const failure = unfinished(watched.kind, stackName, watched.status);
        return { status: watched.status, retained, failure };
    }
    if (watched.status !== 'DELETE_FAILED') {
        const reason = watched.view?.statusReason ?? stream.events.findLast(({ ofStack }) => ofStack)?.reason;
        return { status: watched.status, retained, failure: givenUp(stackName, watched.status, reason) };
    }
    const cause = await (0,_explain_cause_js__WEBPACK_IMPORTED_MODULE_4__/* .explainCause */ .H)(options, (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .findCause */ .lO)(stream.events), view.stackId);
    const failure = (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .causeFailure */ .Wb)(cause, stackName, `could not be deleted (${watched.status})`);
    return { status: watched.status, retained, failure };
}
/** CloudFormation gives up some deletions that it has begun, as of exports that others import: the stack is then as it was. */
function readsToEnd(status) {
    if (status === 'DELETE_COMPLETE' || status === 'DELETE_FAILED')
        return 1;
    return status.endsWith('_IN_PROGRESS') ? 0 : READS_OF_AN_OLD_STATUS;
}
/** A read may show the stack as it was before the deletion. */
const READS_OF_AN_OLD_STATUS = 4;
function givenUp(stackName, status, reason) {
    const why = reason ?? 'CloudFormation gave no reason';
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('deploy', `the stack ${stackName} was not deleted and is ${status}: ${why}`, {
        reason: why,
    });
}
async function beginDeletion(options, view, deletion) {
    const { clients, stackName } = options;
    const hasActed = async () => {
        const now = await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_7__/* .readStack */ .bA)(clients, view.stackId);
        if (now === undefined)
            return true;
        // Anything else is somebody's own operation, for which the deletion was refused.
        const isDeletion = now.status.startsWith('DELETE_');
        return isDeletion && (now.status !== view.status || now.lastChanged !== view.lastChanged);
    };
    const write = { call: 'cloudformation:DeleteStack', target: `stack ${stackName}`, hasActed };
    const command = await deletionOf(options, view.stackId, deletion);
    await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .decisively */ .y)(options, write, async () => void (await (await clients.cloudformation()).send(command)));
}
/**
 * Removes the empty stack that a change set made which is not executed. Leaves it when it cannot, and returns the reason: it does
 * no harm. A stack that another run has begun to create in its place, or has a change set in, is not ours any more, and stays.
 */
async function removeShell(calls, nameOrId, ownSet) {
    const { clients } = calls;
    try {
        const view = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .patiently */ .d)(calls, () => (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_7__/* .readStack */ .bA)(clients, nameOrId));
        if (view?.status !== 'REVIEW_IN_PROGRESS' || (await hasChangeSets(calls, view.stackId, ownSet)))
            return undefined;
        const command = await deletionOf({ roleArn: undefined }, view.stackId, {});
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .patiently */ .d)(calls, async () => (await clients.cloudformation()).send(command));
        return undefined;
    }
    catch (error) {
        return (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_7__/* .isNoSuchStack */ .hR)(error) ? undefined : (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readAwsError */ .SM)(error).message;
    }
}
/** Of others: ours, which may have resisted, goes with the stack. Where that may not be asked, nobody is believed to have one. */
async function hasChangeSets(calls, stackId, ownSet) {
    const { ListChangeSetsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    try {
        const sets = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .patiently */ .d)(calls, () => client.send(new ListChangeSetsCommand({ StackName: stackId })));
        return (sets.Summaries ?? []).some(({ ChangeSetName, Status }) => ChangeSetName !== ownSet && Status?.startsWith('CREATE_') === true);
    }
    catch (error) {
        if ((0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccessDenied */ .w7)(error))
            return false;
        throw error;
    }
}
async function deletionOf({ roleArn }, stackId, { retain = [], forced = false }) {
    const { DeleteStackCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    return new DeleteStackCommand({
        StackName: stackId,
        ClientRequestToken: `lambda-build-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`,
        ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
        ...(retain.length === 0 ? {} : { RetainResources: [...retain] }),
        ...(forced ? { DeletionMode: 'FORCE_DELETE_STACK' } : {}),
    });
}
function retainedBy({ id, resourceType, physicalId }) {
    return { id, type: resourceType, physicalId: physicalId ?? '' };
}
/** The Failure for an operation of ours whose end was not seen. */
function unfinished(kind, stackName, status) {
    const remedy = 'CloudFormation goes on by itself. Run again: it waits for the end.';
    if (kind === 'cancelled')
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('cancelled', `cancelled; the stack ${stackName} goes on (${status})`, { remedy });
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('unknown', `the stack ${stackName} is still ${status}`, { remedy });
}


/***/ }),

/***/ 2105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ review)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/deploy/redact.js
var redact = __webpack_require__(6763);
// EXTERNAL MODULE: ./.build/deploy/settle-change-set.js + 1 modules
var settle_change_set = __webpack_require__(7637);
;// CONCATENATED MODULE: ./.build/deploy/changes.js
/** What a change set would do, resource by resource, nested stacks included: in the shape of interface §2. */



const NOTHING_HIDDEN = { parameters: [], values: [] };
/** Reads the changes of a set that is worked out. `values`: with those of properties, before and after. Throws Failures. */
async function readChanges(calls, set, { values = false, hidden = NOTHING_HIDDEN, listed } = {}) {
    try {
        return await changesBelow(calls, set, { values, hidden, path: '', depth: 0 }, values ? undefined : listed);
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeChangeSet', target: `stack ${set.stackId}` });
    }
}
/** CloudFormation nests stacks less deep than this; a set that leads back to itself must not be followed for ever. */
const MAX_DEPTH = 20;
async function changesBelow(calls, set, reading, listed) {
    const found = [];
    for (const change of listed ?? (await resourceChanges(calls, set, reading.values))) {
        found.push(changeOf(change, reading));
        const { ChangeSetId, LogicalResourceId, PhysicalResourceId } = change;
        if (ChangeSetId === undefined || reading.depth >= MAX_DEPTH)
            continue;
        const inner = { id: ChangeSetId, stackId: PhysicalResourceId ?? set.stackId };
        const path = `${reading.path}${LogicalResourceId ?? ''}/`;
        found.push(...(await changesBelow(calls, inner, { ...reading, path, depth: reading.depth + 1 })));
    }
    return found.filter(change => !isEmptyNested(change, found));
}
/**
 * With values CloudFormation may leave out whole resources, and says so only in the reason of the set
 * (aws-cdk-cli #1780): then both answers are put together.
 */
async function resourceChanges(calls, set, values) {
    const full = await (0,settle_change_set/* describeChangeSet */.gx)(calls, set, { values });
    if (!values || full.reason === undefined)
        return full.changes;
    const plain = await (0,settle_change_set/* describeChangeSet */.gx)(calls, set, { values: false });
    const detailed = new Map(full.changes.map(change => [change.LogicalResourceId, change]));
    return plain.changes.map(change => detailed.get(change.LogicalResourceId) ?? change);
}
/** Nested stacks are listed as modified even when nothing in them is (ChangeSource Automatic). */
function isEmptyNested(change, all) {
    return (change.type === 'AWS::CloudFormation::Stack' &&
        change.action === 'Modify' &&
        change.properties.every(({ path }) => path === 'Automatic') &&
        !all.some(other => other.id.startsWith(`${change.id}/`)));
}
function changeOf(change, { path, hidden }) {
    return {
        action: change.Action ?? '',
        id: `${path}${change.LogicalResourceId ?? ''}`,
        physicalId: change.PhysicalResourceId ?? null,
        type: change.ResourceType ?? '',
        replacement: change.Replacement ?? null,
        properties: propertiesOf(change, hidden),
        stack: path.slice(0, -1),
        policy: change.PolicyAction ?? null,
    };
}
/** Each property once: CloudFormation lists it for every reason that it may change. */
function propertiesOf(change, hidden) {
    const byPath = new Map();
    for (const detail of change.Details ?? []) {
        const property = propertyOf(detail, change.ResourceType ?? '', hidden);
        const known = byPath.get(property.path);
        if (known === undefined || rank(property) > rank(known))
            byPath.set(property.path, property);
    }
    return [...byPath.values()];
}
const RECREATIONS = ['Never', 'Conditionally', 'Always'];
function rank({ requiresRecreation, before, after }) {
    return RECREATIONS.indexOf(requiresRecreation) * 2 + (before !== null || after !== null ? 1 : 0);
}
function propertyOf(detail, type, hidden) {
    const { Attribute, Name, Path, RequiresRecreation, BeforeValue, AfterValue } = detail.Target ?? {};
    const named = Name === undefined ? (Attribute ?? '') : `/${Attribute ?? 'Properties'}/${Name}`;
    const path = Path ?? (detail.ChangeSource === 'Automatic' && Name === undefined ? 'Automatic' : named);
    const secret = (0,redact/* isSecret */.$)(type, path) ||
        (detail.ChangeSource === 'ParameterReference' && hidden.parameters.includes(detail.CausingEntity ?? ''));
    const shown = (value) => value === undefined ? null : (0,redact/* hiddenValue */.a)(value, secret, hidden.values);
    return {
        path,
        before: shown(BeforeValue),
        after: shown(AfterValue),
        requiresRecreation: RequiresRecreation ?? 'Never',
    };
}

// EXTERNAL MODULE: ./.build/deploy/data-types.js
var data_types = __webpack_require__(8054);
;// CONCATENATED MODULE: ./.build/deploy/guard.js
/**
 * Whether changes may be carried out: what would delete or replace a resource that holds data is refused until somebody
 * names it. Pure. Rules and types: the deployer's design (issue 6); policies: user guide, DeletionPolicy and
 * UpdateReplacePolicy.
 */


/** Judges every change; those that nobody has to think about are not in the answer. */
function judgeChanges(changes, facts) {
    return changes.flatMap(change => judge(change, facts) ?? []);
}
function judge(change, { guard }) {
    const danger = dangerOf(change);
    if (danger === undefined)
        return undefined;
    if (!(0,data_types/* holdsData */.V)(change.type)) {
        return (0,data_types/* isIdentity */.L)(change.type)
            ? { change, verdict: 'warned', why: danger.why, lift: undefined }
            : undefined;
    }
    if (danger.keepsData)
        return { change, verdict: 'warned', why: danger.why, lift: undefined };
    const names = danger.lift === 'allow-replace' ? guard.allowReplace : guard.allowDelete;
    const isAllowed = guard.allowDestructive || names.includes(change.id);
    return { change, verdict: isAllowed ? 'allowed' : 'blocked', why: danger.why, lift: danger.lift };
}
/** A policy that is not told counts as Delete (aws-cdk-cli #1971). */
function dangerOf({ action, replacement, policy }) {
    const keepsData = policy !== null && /Retain|Snapshot/.test(policy);
    if (action === 'Remove') {
        const why = keepsData ? `leaves the stack, and is kept (${policy})` : 'would be deleted with all it holds';
        return { why, lift: 'allow-delete', keepsData };
    }
    const mayBe = replacement === 'Conditional' || action === 'Dynamic';
    if (replacement !== 'True' && !mayBe && policy?.startsWith('Replace') !== true)
        return undefined;
    const verb = mayBe ? 'may be replaced' : 'would be replaced';
    const rest = keepsData ? `by an empty one; the old one is kept (${policy})` : 'by an empty one';
    return { why: `${verb} ${rest}`, lift: 'allow-replace', keepsData };
}
/** The Failure (user) for what is blocked; undefined when nothing is. Nothing has been changed by then. */
function guardFailure(judged, changes, { keepsOnFailure }) {
    const blocked = judged.filter(({ verdict }) => verdict === 'blocked').map(blockedFailure);
    const wedged = keepsOnFailure ? changes.filter(({ replacement }) => replacement === 'True') : [];
    const all = [...blocked, ...wedged.map(wedgedFailure)];
    return all.length === 0 ? undefined : (0,failure/* combineFailures */.XJ)(all);
}
function blockedFailure({ change, why, lift }) {
    return new failure/* Failure */.HR('user', `${change.id} (${change.type}) ${why}: not executed`, {
        resource: change.id,
        resourceType: change.type,
        remedy: `Nothing was changed. If you mean it: --${lift} ${change.id}` +
            ` (or keep it: DeletionPolicy and UpdateReplacePolicy: Retain).`,
    });
}
function wedgedFailure(change) {
    const message = `${change.id} (${change.type}) would be replaced, which CloudFormation cannot finish with rollback switched off`;
    return new failure/* Failure */.HR('user', `${message}: not executed`, {
        resource: change.id,
        resourceType: change.type,
        remedy: 'Nothing was changed. Deploy this change with --on-failure rollback.',
    });
}

// EXTERNAL MODULE: ./.build/deploy/stack-resources.js
var stack_resources = __webpack_require__(4280);
;// CONCATENATED MODULE: ./.build/deploy/review.js
/** Looking at a change set before it is executed: all its changes, nested ones too, and what the guard says of them. */





/** Throws Failures when the changes cannot be read. */
async function review(deployment, { set, listed, values = false, deployed }) {
    const told = await readChanges(deployment, set, {
        values,
        hidden: hiddenIn(deployment),
        ...(listed === undefined ? {} : { listed }),
    });
    const changes = [...told, ...untold(deployment, deployed, told), ...(await insideRemoved(deployment, told))];
    const facts = { guard: deployment.guard, keepsOnFailure: deployment.onFailure === 'keep' };
    const judged = judgeChanges(changes, facts);
    return { changes, judged, failure: guardFailure(judged, changes, facts) };
}
function hiddenIn({ declared, parameters }) {
    const names = declared.filter(({ noEcho }) => noEcho).map(({ name }) => name);
    return { parameters: names, values: names.flatMap(name => parameters[name] ?? []) };
}
/**
 * A change set is not the whole truth (aws-cdk-cli #1780): a resource with data that the new template no longer has,
 * or has with another type, counts as removed although CloudFormation did not list it.
 */
function untold({ resourcesDeployed, resourcesWanted, template, body }, deployed, told) {
    const text = 'body' in template ? template.body : body;
    const wanted = text === undefined ? undefined : resourcesWanted?.(text);
    if (wanted === undefined || deployed === undefined)
        return [];
    const listed = new Set(told.map(({ id }) => id));
    return [...(resourcesDeployed?.(deployed) ?? [])]
        .filter(([id, { type }]) => (0,data_types/* holdsData */.V)(type) && !listed.has(id) && wanted.get(id)?.type !== type)
        .map(([id, resource]) => removal(id, resource));
}
function removal(id, { type, deletionPolicy }) {
    const policy = deletionPolicy ?? null;
    return {
        action: 'Remove',
        id,
        physicalId: null,
        type,
        replacement: null,
        properties: [],
        stack: '',
        policy,
    };
}
/** With a nested stack everything in it goes, which the set does not list. */
async function insideRemoved(deployment, told) {
    const gone = told.filter(({ action, type, policy }) => action === 'Remove' && type === 'AWS::CloudFormation::Stack' && !/Retain/.test(policy ?? ''));
    const inside = await Promise.all(gone.map(async ({ id, physicalId }) => physicalId === null
        ? []
        : (await readable((0,stack_resources/* stackResources */.o)(deployment, physicalId))).map(resource => ({
            ...removal(`${id}/${resource.id}`, { type: resource.type }),
            physicalId: resource.physicalId,
            stack: id,
        }))));
    return inside.flat();
}
/** A nested stack that is gone already has nothing left to lose. */
async function readable(list) {
    try {
        return await list;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && /does not exist/.test(error.reason ?? ''))
            return [];
        throw error;
    }
}


/***/ }),

/***/ 7637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gx: () => (/* binding */ describeChangeSet),
  gd: () => (/* binding */ hasStarted),
  _n: () => (/* binding */ settleChangeSet)
});

// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var deploy_calls = __webpack_require__(2173);
// EXTERNAL MODULE: ./.build/deploy/clock.js
var clock = __webpack_require__(3378);
// EXTERNAL MODULE: ./.build/deploy/persist.js
var persist = __webpack_require__(6236);
// EXTERNAL MODULE: ./.build/deploy/look-up-cause.js
var look_up_cause = __webpack_require__(6081);
// EXTERNAL MODULE: ./.build/deploy/refusal.js
var refusal = __webpack_require__(3440);
;// CONCATENATED MODULE: ./.build/deploy/refused-change-set.js
/** Why CloudFormation would not make a change set: what its reason only hints at is asked for, one question each. */





/** An explanation that does not come in this time is done without. */
const LONGEST_QUESTION_MS = 20_000;
/** A set that leads back to itself must not be followed for ever. */
const MAX_DEPTH = 20;
/** One Failure, with others where several things are wrong. Throws nothing. `path`: `Parent/` inside nested stacks. */
async function refusedChangeSet({ clients, signal }, set, path = '') {
    const calls = { clients, signal: (0,deploy_calls/* atMost */.T)(LONGEST_QUESTION_MS, signal) };
    const { reason, id } = set;
    if (EARLY_VALIDATION.test(reason))
        return validationFailure(calls, set, path);
    const child = NESTED.exec(reason)?.[1];
    if (child !== undefined && path.split('/').length < MAX_DEPTH)
        return nestedFailure(calls, set, child, path);
    const imported = importedIds(reason);
    if (imported.length > 0)
        return (0,report_failure/* combineFailures */.XJ)(imported.map(one => importFailure(`${path}${one}`, reason)));
    if (!HOOKS.test(reason))
        return within((0,refusal/* refusal */.x5)(reason), path);
    const hooks = await asked('cloudformation:ListHookResults', () => (0,look_up_cause/* hookRefusals */.bM)(calls, id));
    const details = hooks.found?.flatMap(({ hook, lines }) => lines.map(line => `${hook}: ${line}`));
    return within((0,refusal/* refusal */.x5)(reason, { details: details ?? hooks.missing }), path);
}
const EARLY_VALIDATION = /EarlyValidation|early validation|DescribeEvents/i;
const HOOKS = /hook\(s\)|[Hh]ook .*fail/;
/** "Nested change set arn:… was not successfully created: Currently in FAILED." */
const NESTED = /Nested change set (arn:\S+) was not successfully created/;
/** What early validation found, each thing with its resource; DescribeEvents is the only place that tells. */
async function validationFailure(calls, { id, reason }, path) {
    const errors = await asked('cloudformation:DescribeEvents', () => (0,look_up_cause/* changeSetErrors */.sT)(calls, id));
    const found = errors.found ?? [];
    if (found.length === 0)
        return within((0,refusal/* refusal */.x5)(reason, { details: errors.missing }), path);
    return (0,report_failure/* combineFailures */.XJ)(found.map(error => errorFailure(error, path)));
}
function errorFailure(error, prefix) {
    const [, id, property] = /^\/?Resources\/([^/]+)(\/.*)?$/.exec(error.path ?? '') ?? [];
    const resource = id ?? error.resource;
    const where = resource === undefined ? '' : `${prefix}${resource}${property ?? ''}: `;
    const plain = (0,refusal/* refusal */.x5)(error.text);
    return new report_failure/* Failure */.HR('deploy', `CloudFormation rejected the template: ${where}${withoutPath(error)}`, {
        ...plain,
        resource: resource === undefined ? undefined : `${prefix}${resource}`,
        property,
        reason: error.reason,
    });
}
function withoutPath({ text, path }) {
    return path === undefined ? text : text.replace(`${path}: `, '');
}
/** The outer set only says which inner one failed: that one knows why. */
async function nestedFailure(calls, { reason, nested }, child, path) {
    const stack = nested.find(({ changeSetId }) => changeSetId === child)?.id;
    const inside = stack === undefined ? path : `${path}${stack}/`;
    const { found, missing } = await asked('cloudformation:DescribeChangeSet', async () => {
        const { DescribeChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
        const client = await calls.clients.cloudformation();
        return client.send(new DescribeChangeSetCommand({ ChangeSetName: child }), (0,deploy_calls/* abortable */.Z)(calls.signal));
    });
    if (found?.StatusReason === undefined)
        return within((0,refusal/* refusal */.x5)(reason, { details: missing }), path);
    const inner = (found.Changes ?? []).flatMap(({ ResourceChange: change }) => change?.ChangeSetId === undefined
        ? []
        : [{ id: change.LogicalResourceId ?? '', changeSetId: change.ChangeSetId }]);
    return refusedChangeSet(calls, { id: child, reason: found.StatusReason, nested: inner }, inside);
}
/** "… The affected resources are Orders ({FunctionName=shop-orders}), Table ({TableName=orders})" */
function importedIds(reason) {
    if (!/attempting to import some resources/.test(reason))
        return [];
    const list = /affected resources are (.*)$/s.exec(reason)?.[1] ?? '';
    return [...list.matchAll(/([A-Za-z0-9]+) \((?:\{|[A-Za-z0-9]+::)/g)].flatMap(match => match[1] ?? []);
}
function importFailure(id, reason) {
    return new report_failure/* Failure */.HR('deploy', `${id} exists already, and can only be imported with a DeletionPolicy that keeps it`, {
        resource: id,
        reason,
        remedy: `Give ${id} DeletionPolicy: Retain (or RetainExceptOnCreate) in the template. Nothing was changed.`,
    });
}
/** The same Failure about a resource inside a nested stack. */
function within(failure, path) {
    if (path === '')
        return failure;
    const resource = failure.resource === undefined ? path.slice(0, -1) : `${path}${failure.resource}`;
    return new report_failure/* Failure */.HR(failure.class, `${failure.message} (in ${path.slice(0, -1)})`, { ...failure, resource });
}
/** `missing`: a line for people when the question is not allowed. */
async function asked(call, ask) {
    try {
        return { found: await ask(), missing: [] };
    }
    catch (error) {
        return { missing: (0,errors/* isAccessDenied */.w7)(error) ? [`more could be said if ${call} were allowed`] : [] };
    }
}

// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(3208);
;// CONCATENATED MODULE: ./.build/deploy/settle-change-set.js
/** Waiting until CloudFormation has worked a change set out, and what it found. */







/**
 * Reads the change set until it is complete or has failed. Throttling and other passing errors only take time. `before` is the
 * stack as it was when the set was asked for, undefined for one that the set makes.
 * Throws Failures, of class `cancelled` when the signal is given.
 */
async function settleChangeSet(calls, set, before) {
    const pace = new clock/* Pace */.o({ longest: 2_000 });
    for (let misses = 0; misses < MOST_MISSES;) {
        const seen = await readChangeSet(calls, set);
        if (seen === 'missing' && (await hasMovedOn(calls, set, before)))
            return { kind: 'gone' };
        const settled = typeof seen === 'object' ? await judge(calls, set, seen) : undefined;
        if (settled !== undefined)
            return settled;
        if (calls.clock.now() >= calls.deadline)
            break;
        misses = typeof seen === 'object' ? 0 : misses + 1;
        await calls.clock.sleep(pace.pause(typeof seen === 'object' ? 'quiet' : 'refused'), calls.signal);
        if (calls.signal?.aborted)
            throw new report_failure/* Failure */.HR('cancelled', 'cancelled before anything was changed');
    }
    throw new report_failure/* Failure */.HR('unknown', `CloudFormation has not worked out the change set ${set.name} in time`, {
        remedy: 'Nothing was executed. Run again.',
    });
}
/** Whether somebody, we most likely, has executed the set. Throws what the SDK throws when it cannot be found out. */
async function hasStarted(clients, set) {
    try {
        const seen = await describePage(clients, set, undefined, undefined);
        return seen.ExecutionStatus?.startsWith('EXECUTE_') === true;
    }
    catch (error) {
        if ((0,errors/* readAwsError */.SM)(error).name.startsWith('ChangeSetNotFound') || (0,stack_view/* isNoSuchStack */.hR)(error))
            return false;
        throw error;
    }
}
/** All pages of a change set that is worked out. Throws what the SDK throws. `reason` is a warning then. */
async function describeChangeSet(calls, set, { values }) {
    const changes = [];
    for (let token;;) {
        const page = await (0,persist/* patiently */.d)(calls, () => describePage(calls.clients, set, token, calls.signal, values));
        changes.push(...changesOf(page));
        token = page.NextToken;
        if (token === undefined)
            return { changes, reason: page.StatusReason };
    }
}
/** Throttled or not yet visible so many times in a row (with pauses up to 2 s): half a minute or more. */
const MOST_MISSES = 20;
/** All pages; undefined when it could not be read this time, `missing` when there is none, which a new one may seem to be. */
async function readChangeSet(calls, set) {
    const changes = [];
    try {
        for (let token;;) {
            const page = await describePage(calls.clients, set, token, calls.signal);
            changes.push(...changesOf(page));
            token = page.NextToken;
            const reason = page.StatusReason ?? 'CloudFormation gave no reason';
            if (token === undefined)
                return { status: page.Status, reason, changes };
        }
    }
    catch (error) {
        if ((0,errors/* readAwsError */.SM)(error).name.startsWith('ChangeSetNotFound'))
            return 'missing';
        if ((0,errors/* isPassing */.WG)(error))
            return undefined;
        if ((0,stack_view/* isNoSuchStack */.hR)(error))
            return 'missing';
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeChangeSet', target: `stack ${set.stackId}` });
    }
}
/** Whether the stack is another than when the set was asked for: then the set is not late, it was removed. */
async function hasMovedOn({ clients, signal }, set, before) {
    try {
        const now = await (0,stack_view/* readStack */.bA)(clients, set.stackId, signal);
        if (now === undefined || now.status === 'DELETE_COMPLETE')
            return true;
        if (before === undefined)
            return now.status !== 'REVIEW_IN_PROGRESS';
        return now.status !== before.status || now.lastChanged !== before.lastChanged;
    }
    catch {
        return false;
    }
}
function changesOf(page) {
    return (page.Changes ?? []).flatMap(({ ResourceChange: change }) => change ?? []);
}
async function describePage(clients, set, token, signal, values = false) {
    const { DescribeChangeSetCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    const from = token === undefined ? {} : { NextToken: token };
    const command = new DescribeChangeSetCommand({
        ChangeSetName: set.id,
        StackName: set.stackId,
        ...(values ? { IncludePropertyValues: true } : {}),
        ...from,
    });
    return client.send(command, (0,deploy_calls/* abortable */.Z)(signal));
}
/** Undefined while CloudFormation is still at it. */
async function judge(calls, set, { status, reason, changes }) {
    if (status === 'CREATE_COMPLETE')
        return { kind: 'ready', listed: changes };
    if (status !== 'FAILED')
        return undefined;
    if (NOTHING_TO_DO.some(start => reason.startsWith(start)))
        return { kind: 'empty' };
    const nested = changes.flatMap(({ LogicalResourceId: id = '', ChangeSetId: changeSetId }) => changeSetId === undefined ? [] : [{ id, changeSetId }]);
    return { kind: 'refused', failure: await refusedChangeSet(calls, { id: set.id, reason, nested }) };
}
/** The second text is that of templates with a transform. Outputs alone make a set without changes that succeeds. */
const NOTHING_TO_DO = ["The submitted information didn't contain changes", 'No updates are to be performed'];


/***/ }),

/***/ 4280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stackResources)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2173);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6236);
/** The resources of a stack and of everything nested in it, as CloudFormation lists them. */



/** All of them, nested stacks before what is in them. Throws Failures. */
async function stackResources(calls, stackId) {
    return listBelow(calls, stackId, '', '');
}
async function listBelow(calls, stackId, path, stackName) {
    const found = [];
    for (const summary of await listOne(calls, stackId)) {
        const id = `${path}${summary.LogicalResourceId ?? ''}`;
        const own = summary.LogicalResourceId ?? '';
        const physicalId = summary.PhysicalResourceId ?? '';
        found.push({
            id,
            type: summary.ResourceType ?? '',
            physicalId,
            status: summary.ResourceStatus ?? '',
            reason: summary.ResourceStatusReason,
            skipName: stackName === '' ? own : `${stackName}.${own}`,
        });
        if (summary.ResourceType === 'AWS::CloudFormation::Stack' && physicalId.startsWith('arn:')) {
            found.push(...(await listBelow(calls, physicalId, `${id}/`, nameIn(physicalId))));
        }
    }
    return found;
}
async function listOne(calls, stackId) {
    const { ListStackResourcesCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await calls.clients.cloudformation();
    const found = [];
    try {
        for (let token;;) {
            const from = token === undefined ? {} : { NextToken: token };
            const command = new ListStackResourcesCommand({ StackName: stackId, ...from });
            const page = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_1__/* .patiently */ .d)(calls, () => client.send(command, (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .Z)(calls.signal)));
            found.push(...(page.StackResourceSummaries ?? []));
            token = page.NextToken;
            if (token === undefined)
                return found;
        }
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:ListStackResources', target: `stack ${stackId}` });
    }
}
/** `arn:aws:cloudformation:REGION:ACCOUNT:stack/NAME/ID` */
function nameIn(stackId) {
    return stackId.split('/')[1] ?? '';
}


/***/ }),

/***/ 3208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ lookAtStack),
/* harmony export */   bA: () => (/* binding */ readStack),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   hR: () => (/* binding */ isNoSuchStack)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2173);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6236);
/** A stack as DescribeStacks shows it, reduced to what decisions are made of. */



/** Reads a stack by name or id; undefined when there is none. By id, deleted stacks are found too, for 90 days. */
async function readStack(clients, nameOrId, signal) {
    const { DescribeStacksCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    const client = await clients.cloudformation();
    try {
        const answer = await client.send(new DescribeStacksCommand({ StackName: nameOrId }), (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .Z)(signal));
        const stack = answer.Stacks?.[0];
        return stack === undefined ? undefined : viewOf(stack);
    }
    catch (error) {
        if (isNoSuchStack(error))
            return undefined;
        throw error;
    }
}
/** The same, made again until it is answered. Throws Failures. */
async function lookAtStack(calls, nameOrId) {
    try {
        return await (0,_persist_js__WEBPACK_IMPORTED_MODULE_1__/* .patiently */ .d)(calls, () => readStack(calls.clients, nameOrId, calls.signal));
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DescribeStacks', target: `stack ${nameOrId}` });
    }
}
/** CloudFormation has no error code of its own for a stack that is not there. */
function isNoSuchStack(error) {
    const { name, message } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
    return name === 'StackNotFoundException' || (name === 'ValidationError' && /does not exist/.test(message));
}
/** One stack of an answer. */
function viewOf(stack) {
    const changed = stack.DeletionTime ?? stack.LastUpdatedTime ?? stack.CreationTime;
    return {
        stackId: stack.StackId ?? '',
        stackName: stack.StackName ?? '',
        status: stack.StackStatus ?? '',
        statusReason: stack.StackStatusReason,
        changeSetId: stack.ChangeSetId,
        lastChanged: changed?.getTime(),
        parameters: (stack.Parameters ?? []).map(parameter => ({
            name: parameter.ParameterKey ?? '',
            value: parameter.ParameterValue ?? '',
            lookedUp: parameter.ResolvedValue !== undefined,
        })),
        tags: Object.fromEntries((stack.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        outputs: Object.fromEntries((stack.Outputs ?? []).map(output => [output.OutputKey, output.OutputValue])),
        roleArn: stack.RoleARN,
        notificationArns: stack.NotificationARNs ?? [],
        terminationProtection: stack.EnableTerminationProtection ?? false,
        isExpress: stack.DeploymentConfig?.Mode === 'EXPRESS',
        parentId: stack.ParentId,
    };
}


/***/ }),

/***/ 2608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ wasRolledBack),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   WT: () => (/* binding */ isThrough),
/* harmony export */   Wr: () => (/* binding */ isHealthy),
/* harmony export */   Xv: () => (/* binding */ isCancellable),
/* harmony export */   b0: () => (/* binding */ RECOVER_LEVELS),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony export RECOVERS */
/**
 * What every status of a stack means: before we deploy, and as the end of an operation of ours. One table, as data;
 * `decide` reads it. Statuses: CloudFormation API reference, StackStatus.
 */
/** How far an earlier failure may be cleared away: `--recover`, each level with all below it. */
const RECOVER_LEVELS = ['none', 'safe', 'skip', 'force'];
const DEFAULT_POLICY = { recover: 'safe', tried: new Set(), mode: 'standard' };
/** Pure: the step for a stack as it is now, undefined when there is none. */
function decide(view, policy = DEFAULT_POLICY) {
    if (view === undefined)
        return { kind: 'create' };
    if (view.parentId !== undefined)
        return { kind: 'refuse', ...NESTED };
    const { before } = stateOf(view.status);
    if (typeof before !== 'object')
        return { kind: before };
    if (view.isExpress && KEPT.includes(view.status))
        return afterExpress(view, policy);
    const mayUse = RECOVER_LEVELS.indexOf(policy.recover);
    const next = before.ladder.find(([level, recovery]) => RECOVER_LEVELS.indexOf(level) <= mayUse && !policy.tried.has(recovery));
    return next === undefined
        ? { kind: 'refuse', why: before.why, remedy: remedyFor(before, policy) }
        : { kind: 'recover', recovery: next[1], reason: before.why };
}
/** Whether an operation that left the stack in this status is over, and how it went. */
function endOf(status) {
    return stateOf(status).end;
}
/** Whether the last operation succeeded, so that what is deployed is what was asked for. */
function isHealthy(status) {
    return endOf(status) === 'success';
}
/** Whether a create or an update of the stack can still be undone by CancelUpdateStack. */
function isCancellable(status) {
    return status === 'UPDATE_IN_PROGRESS';
}
/** Whether the update is deployed and only cleans up after itself. */
function isThrough(status) {
    return status === 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
}
/** Whether the stack is as it was before an operation that failed. */
function wasRolledBack(status) {
    return status === 'UPDATE_ROLLBACK_COMPLETE' || status === 'IMPORT_ROLLBACK_COMPLETE';
}
/** The lowest level that would do something more, or what a person has to do. */
function remedyFor({ ladder, remedy }, { recover, tried }) {
    const higher = ladder.find(([level, recovery]) => RECOVER_LEVELS.indexOf(level) > RECOVER_LEVELS.indexOf(recover) && !tried.has(recovery));
    return higher === undefined ? remedy : `${RECOVERS[higher[1]]} with --recover ${higher[0]}. ${remedy}`;
}
/** RollbackStack refuses what EXPRESS left (aws-cdk-cli #1931): only another EXPRESS operation leads on. */
function afterExpress({ status }, { mode }) {
    if (mode === 'express')
        return { kind: 'update' };
    return {
        kind: 'refuse',
        why: `its last operation, in express mode, failed and was kept as it was (${status})`,
        remedy: 'CloudFormation goes on from there in express mode only: deploy with --mode express.',
    };
}
/** Statuses that are only left when a rollback was switched off. */
const KEPT = ['CREATE_FAILED', 'UPDATE_FAILED'];
const NESTED = {
    why: 'it is nested in another stack',
    remedy: 'Deploy the stack that it belongs to.',
};
/** What each recovery does, for people. */
const RECOVERS = {
    remove: 'Remove what is left of it',
    'remove-retaining': 'Remove it without the resources that cannot be deleted',
    'remove-forced': 'Remove it whatever CloudFormation cannot delete',
    'roll-back': 'Roll it back',
    continue: 'Continue its rollback',
    'continue-skipping': 'Continue its rollback without the resources that failed',
    'continue-forced': 'Continue its rollback, skipping whatever fails',
};
const DELETE_FIRST = 'Or delete it (lambda-build delete), then deploy again.';
const STATES = {
    REVIEW_IN_PROGRESS: { before: 'create', end: 'going-on' },
    CREATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    CREATE_COMPLETE: { before: 'update', end: 'success' },
    CREATE_FAILED: {
        before: {
            ladder: [
                ['safe', 'roll-back'],
                ['force', 'remove'],
            ],
            why: 'an earlier creation failed and was kept as it was',
            remedy: DELETE_FIRST,
        },
        end: 'failure',
    },
    ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    ROLLBACK_COMPLETE: {
        before: {
            ladder: [['safe', 'remove']],
            why: 'an earlier creation failed and was rolled back; nothing but its empty shell is left',
            remedy: DELETE_FIRST,
        },
        end: 'failure',
    },
    ROLLBACK_FAILED: {
        before: {
            ladder: [['skip', 'remove']],
            why: 'an earlier creation failed and could not be undone',
            remedy: DELETE_FIRST,
        },
        end: 'failure',
    },
    UPDATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_COMPLETE: { before: 'update', end: 'success' },
    UPDATE_FAILED: {
        before: {
            ladder: [['safe', 'roll-back']],
            why: 'an earlier update failed and was kept as it was',
            remedy: 'Or roll it back (aws cloudformation rollback-stack), then deploy again.',
        },
        end: 'failure',
    },
    UPDATE_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    UPDATE_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
    UPDATE_ROLLBACK_FAILED: {
        before: {
            ladder: [
                ['safe', 'continue'],
                ['skip', 'continue-skipping'],
                ['force', 'continue-forced'],
            ],
            why: 'the rollback of an earlier update failed',
            remedy: 'Mend what the failed resources need, then deploy again: the rollback is continued first.',
        },
        end: 'failure',
    },
    DELETE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    DELETE_COMPLETE: { before: 'create', end: 'failure' },
    DELETE_FAILED: {
        before: {
            ladder: [
                ['skip', 'remove-retaining'],
                ['force', 'remove-forced'],
            ],
            why: 'an earlier deletion failed',
            remedy: DELETE_FIRST,
        },
        end: 'failure',
    },
    IMPORT_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    IMPORT_COMPLETE: { before: 'update', end: 'success' },
    IMPORT_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
    IMPORT_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
    IMPORT_ROLLBACK_FAILED: {
        before: {
            ladder: [],
            why: 'the rollback of an import failed, from which no call of CloudFormation leads on',
            remedy: DELETE_FIRST,
        },
        end: 'failure',
    },
};
function stateOf(status) {
    return STATES[status] ?? unknownState(status);
}
/** Statuses that CloudFormation may yet invent follow its way of naming them. */
function unknownState(status) {
    if (status.endsWith('_IN_PROGRESS'))
        return { before: 'wait', end: 'going-on' };
    const failed = status.endsWith('_FAILED');
    const unfit = {
        ladder: [],
        why: `nobody here knows the status ${status}`,
        remedy: 'Look at the stack in the console.',
    };
    return {
        before: failed ? unfit : 'update',
        end: failed || status.includes('ROLLBACK') ? 'failure' : 'success',
    };
}


/***/ }),

/***/ 6775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Teller),
/* harmony export */   c: () => (/* binding */ emitEvent)
/* harmony export */ });
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5270);
/** Telling what happens to a stack: its events, and a sign of life when there are none for long. */

/** A log without a line for so long makes people think that it hangs. */
const HEARTBEAT_MS = 30_000;
/** Tells the events of one operation. */
class Teller {
    #telling;
    #progress;
    #startedAt;
    #spokenAt;
    constructor(telling) {
        this.#telling = telling;
        this.#progress = new _report_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .Progress */ .k();
        this.#spokenAt = telling.clock.now();
        this.#startedAt = telling.startedAt ?? this.#spokenAt;
    }
    tell(events) {
        const { clock, emit } = this.#telling;
        for (const seen of events) {
            const event = stackEvent(seen);
            if (event === undefined)
                continue;
            this.#progress.see(event, clock.now());
            this.#spokenAt = clock.now();
            emit(event);
        }
    }
    /** Emits `stack-heartbeat` when nothing was told for half a minute. */
    beat(status) {
        const { clock, emit, stackName, planned } = this.#telling;
        const now = clock.now();
        if (now - this.#spokenAt < HEARTBEAT_MS)
            return;
        this.#spokenAt = now;
        const [longest] = this.#progress.inWork;
        emit({
            type: 'stack-heartbeat',
            stackName,
            status,
            seconds: (now - this.#startedAt) / 1000,
            done: this.#progress.done,
            ...(planned === undefined ? {} : { total: planned }),
            ...(longest === undefined
                ? {}
                : { longest: { id: longest.id, seconds: (now - longest.since) / 1000 } }),
        });
    }
}
/** Emits an event. A nested stack as a whole is shown once, by its parent. */
function emitEvent(event, emit) {
    const told = stackEvent(event);
    if (told !== undefined)
        emit(told);
}
function stackEvent(event) {
    if (event.ofStack && event.depth > 0)
        return undefined;
    const { at, id, resourceType, physicalId, status, detailedStatus, seconds } = event;
    const reason = event.reason ?? hookReason(event);
    return {
        type: 'stack-event',
        at,
        id,
        resourceType,
        status,
        ...(physicalId === undefined ? {} : { physicalId }),
        ...(detailedStatus === undefined ? {} : { detailedStatus }),
        ...(reason === undefined ? {} : { reason }),
        ...(seconds === undefined ? {} : { seconds }),
    };
}
/** Only a hook that is against it is worth a line. */
function hookReason({ hook }) {
    if (hook?.failed !== true)
        return undefined;
    return `hook ${hook.type}${hook.reason === undefined ? ' is against it' : `: ${hook.reason}`}`;
}


/***/ }),

/***/ 5053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ deployedTemplate),
/* harmony export */   _: () => (/* binding */ isUnchanged)
/* harmony export */ });
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2608);
/**
 * Whether a deployment can have nothing to do, found out without a change set: the deployed template's text, parameters
 * and tags are the ones that are asked for. A doubt means "no", and then a change set decides.
 */


/** The template as it was submitted last; undefined when it cannot be read, whatever the reason. */
async function deployedTemplate(calls, stackName) {
    const { GetTemplateCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
    try {
        const client = await calls.clients.cloudformation();
        const command = new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' });
        return (await (0,_persist_js__WEBPACK_IMPORTED_MODULE_0__/* .patiently */ .d)(calls, () => client.send(command))).TemplateBody;
    }
    catch {
        return undefined;
    }
}
/** Pure. */
function isUnchanged(view, deployed, wanted) {
    return ((0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .isHealthy */ .Wr)(view.status) &&
        deployed === wanted.template &&
        dependsOnNothingElse(wanted.template) &&
        sameParameters(view, wanted.parameters) &&
        sameTags(view.tags, wanted.tags) &&
        (wanted.roleArn === undefined || wanted.roleArn === view.roleArn) &&
        sameMembers(wanted.notificationArns ?? view.notificationArns, view.notificationArns));
}
/** NoEcho values come back as asterisks, so a given one never compares equal. */
function sameParameters(view, wanted) {
    if (view.parameters.some(({ lookedUp }) => lookedUp))
        return false;
    const deployed = new Map(view.parameters.map(({ name, value }) => [name, value]));
    return wanted.every(({ ParameterKey = '', ParameterValue, UsePreviousValue }) => UsePreviousValue === true || deployed.get(ParameterKey) === ParameterValue);
}
function sameTags(deployed, wanted) {
    const names = Object.keys(wanted);
    if (names.length === 0)
        return true;
    const own = Object.keys(deployed).filter(name => !name.startsWith('aws:'));
    return own.length === names.length && names.every(name => deployed[name] === wanted[name]);
}
function sameMembers(some, others) {
    return some.length === others.length && some.every(member => others.includes(member));
}
/**
 * The same text may mean something else tomorrow: macros, included snippets, looked-up values, and nested templates
 * whose address does not name their content.
 */
function dependsOnNothingElse(template) {
    if (/\{\{resolve:|AWS::SSM::Parameter::|Fn::Transform|!Transform/.test(template))
        return false;
    if (/AWS::Serverless::Application/.test(template))
        return false;
    return hasKnownTransform(template) && nestedTemplatesNamedByContent(template);
}
/** Only SAM's transform, which gives the same for the same; written as text, a list of one, in YAML or JSON. */
function hasKnownTransform(template) {
    const mentions = template.match(/^\s*["']?Transform["']?\s*:|"Transform"\s*:/gm) ?? [];
    if (mentions.length === 0)
        return true;
    return mentions.length === 1 && SAM_TRANSFORM.test(template);
}
const SAM = '["\']?AWS::Serverless-2016-10-31["\']?';
const END_OF_LINE = '[^\\S\\n]*(?:#.*)?(?:\\n|$)';
const SAM_TRANSFORM = new RegExp(`Transform["']?\\s*:\\s*(?:${SAM}(?:${END_OF_LINE}|\\s*[,}])|\\[\\s*${SAM}\\s*\\]|-\\s+${SAM}${END_OF_LINE}(?!\\s*-\\s))`);
function nestedTemplatesNamedByContent(template) {
    const nested = template.match(/["']?TemplateURL["']?\s*:[^\n]*/g) ?? [];
    return nested.every(line => /[0-9a-f]{64}\.template/.test(line));
}


/***/ }),

/***/ 8505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ waitUntilAtRest)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3378);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3208);
/** Waiting for somebody else's operation on the stack to end. */




/** Returns when the stack has come to rest or is gone. Throws a Failure of class `unknown` at the deadline. */
async function waitUntilAtRest(calls, first, reason) {
    const { clients, clock, signal, stackName, emit, deadline } = calls;
    const pace = new _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .Pace */ .o({ shortest: 1_000 });
    let told = '';
    let unseen;
    for (let view = first; view?.status.endsWith('_IN_PROGRESS') === true && view.status !== 'REVIEW_IN_PROGRESS';) {
        if (view.status !== told) {
            const minutes = Math.max(0, Math.round((deadline - clock.now()) / 6_000) / 10);
            const limited = `${reason}; waiting for the end, at most ${minutes} minutes`;
            emit({ type: 'stack-waiting', stackName, status: view.status, reason: limited });
        }
        told = view.status;
        if (clock.now() >= deadline)
            throw stillBusy(stackName, view, unseen);
        await clock.sleep(pace.pause('quiet'), signal);
        if (signal?.aborted)
            throw new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', `cancelled while waiting for the stack ${stackName}`);
        try {
            view = await (0,_stack_view_js__WEBPACK_IMPORTED_MODULE_2__/* .readStack */ .bA)(clients, view.stackId, signal);
            unseen = undefined;
        }
        catch (error) {
            unseen = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).message;
            if (!(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DescribeStacks', target: `stack ${stackName}` });
        }
    }
}
/** `unseen`: why the stack could not be looked at any more. */
function stillBusy(stackName, { status }, unseen) {
    const message = unseen === undefined
        ? `another operation on the stack ${stackName} has not ended: it is ${status}`
        : `whether another operation on the stack ${stackName} has ended cannot be seen: ${unseen}; it was ${status}`;
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unknown', message, {
        reason: unseen,
        remedy: 'Run again when it has ended, or allow more time with --timeout.',
    });
}


/***/ }),

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ watchStack)
});

// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
;// CONCATENATED MODULE: ./.build/deploy/call-budget.js
/**
 * How many calls a second one deployment makes while it waits: CloudFormation limits them for a whole account and region, and
 * other jobs want some too (aws-cdk #5637: 27 stacks at once). A few may come at once, so that small stacks are seen end at once.
 */
/** Calls a second, for all stacks of the tree together. */
const MOST_A_SECOND = 2;
const FEWEST_A_SECOND = 0.25;
/** Calls that may come at once after a pause. */
const AT_ONCE = 10;
class CallBudget {
    #rate = MOST_A_SECOND;
    #saved = AT_ONCE;
    #at;
    /** `now`: milliseconds on any clock that only goes forward, here and below. */
    constructor(now) {
        this.#at = now;
    }
    /** Calls that may be made now. */
    left(now) {
        this.#saved = Math.min(AT_ONCE, this.#saved + ((now - this.#at) / 1000) * this.#rate);
        this.#at = now;
        return Math.floor(this.#saved);
    }
    spend(calls, now) {
        this.left(now);
        this.#saved -= calls;
    }
    /** Milliseconds until so many calls may be made. */
    wait(calls, now) {
        this.left(now);
        return Math.max(0, ((calls - this.#saved) / this.#rate) * 1000);
    }
    /** Half as many after a refusal (throttling), slowly more when all goes well. */
    adapt(what) {
        const rate = what === 'refused' ? this.#rate / 2 : this.#rate * 1.1;
        this.#rate = Math.min(MOST_A_SECOND, Math.max(FEWEST_A_SECOND, rate));
    }
}

// EXTERNAL MODULE: ./.build/deploy/clock.js
var clock = __webpack_require__(3378);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(3208);
// EXTERNAL MODULE: ./.build/deploy/tell-events.js
var tell_events = __webpack_require__(6775);
;// CONCATENATED MODULE: ./.build/deploy/watch-stack.js
/**
 * Watching an operation to its end: events as they come, the end confirmed by the stack itself. An error while looking
 * never decides how the operation went (sam-cli #1610, aws-cdk #5637): it goes on in AWS whether we see it or not.
 */





/** Emits every event once, in order, and returns when the operation is over, or when watching must end. */
async function watchStack(options) {
    const watch = new Watch(options);
    const watched = await watchToEnd(watch, options);
    await watch.tellRest(watched.kind === 'ended');
    return watched;
}
async function watchToEnd(watch, options) {
    const pace = new clock/* Pace */.o();
    for (;;) {
        const seen = await watch.look();
        if (seen.ended !== undefined)
            return { kind: 'ended', ...seen.ended };
        const { status, view } = watch;
        if (seen.error !== undefined)
            return { kind: 'blind', status, view, error: seen.error };
        if (options.signal?.aborted)
            return { kind: 'cancelled', status, view };
        if (options.clock.now() >= options.deadline)
            return { kind: 'timed-out', status, view };
        watch.beat();
        await options.clock.sleep(Math.max(pace.pause(seen.what), watch.rest()), options.signal);
    }
}
/** Looks that miss the last events after the stack has come to rest: then they are given up. */
const LOOKS_FOR_LAST_EVENTS = 5;
/** The same when looking is refused; the cause of a failure is in those events. At most about two minutes. */
const REFUSALS_FOR_LAST_EVENTS = 25;
/** Reads that still show the old stack after its events have told the end: then they are believed. */
const STALE_READS = 5;
/** The events of one stack, and the stack itself. */
const CALLS_OF_A_LOOK = 2;
class Watch {
    view;
    #options;
    #budget;
    #teller;
    #mayReadEvents = true;
    #endReads = 0;
    #staleReads = 0;
    #looksAtRest = 0;
    #refusalsAtRest = 0;
    constructor(options) {
        this.#options = options;
        this.#budget = new CallBudget(options.clock.now());
        this.#teller = new tell_events/* Teller */.T(options);
    }
    /** A line for those who wait, when nothing was said for long. */
    beat() {
        this.#teller.beat(this.status);
    }
    /** Milliseconds until the next look may come. */
    rest() {
        return this.#budget.wait(CALLS_OF_A_LOOK, this.#options.clock.now());
    }
    /** What was held back, and after the end whatever nested stacks still have to say. */
    async tellRest(isOver) {
        const { stream, signal } = this.#options;
        const events = isOver && this.#mayReadEvents ? await stream.drain(signal) : stream.flush();
        this.#teller.tell(events);
    }
    /** The newest status known from either side. */
    get status() {
        return this.#options.stream.rootStatus ?? this.view?.status ?? this.#options.before?.status ?? '';
    }
    async look() {
        const news = await this.#readEvents();
        this.#budget.adapt(news.what === 'refused' ? 'refused' : 'answered');
        if (news.error !== undefined)
            return news;
        const told = this.#options.stream.rootStatus;
        const atEnd = told !== undefined && this.#options.readsToEnd(told) > 0;
        if (news.what === 'news' && !atEnd)
            return news;
        const state = await this.#readState(news.what === 'refused');
        if (state.what === 'refused' || state.ended !== undefined || state.error !== undefined)
            return state;
        return news;
    }
    async #readEvents() {
        if (!this.#mayReadEvents)
            return { what: 'quiet' };
        const { stream, signal, clock } = this.#options;
        const most = this.#budget.left(clock.now()) - 1;
        try {
            const { events, isNews, calls, denied } = await stream.poll({ signal, most });
            this.#budget.spend(calls, clock.now());
            this.#teller.tell(events);
            for (const path of denied)
                this.#warn(`the events of the nested stack ${path} may not be read`);
            return { what: isNews ? 'news' : 'quiet' };
        }
        catch (error) {
            this.#budget.spend(1, clock.now());
            if (!(0,errors/* isAccessDenied */.w7)(error))
                return this.#judge(error);
            this.#mayReadEvents = false;
            this.#warn(`the events of the stack cannot be read: ${(0,errors/* readAwsError */.SM)(error).message}`);
            return { what: 'quiet' };
        }
    }
    async #readState(refused) {
        const { clients, stackId, signal, clock } = this.#options;
        this.#budget.spend(1, clock.now());
        const told = this.#options.stream.rootStatus;
        try {
            const view = await (0,stack_view/* readStack */.bA)(clients, stackId, signal);
            const ended = this.#endShownBy(view, refused);
            if (!ended)
                return { what: 'quiet' };
            const status = (this.#options.stream.isPast ? told : undefined) ?? view?.status ?? GONE;
            return { what: 'news', ended: { status, view } };
        }
        catch (error) {
            if ((0,errors/* isAccessDenied */.w7)(error) && told !== undefined && this.#options.readsToEnd(told) > 0)
                return { what: 'news', ended: { status: told, view: undefined } };
            return (0,errors/* isAccessDenied */.w7)(error) && this.#mayReadEvents ? { what: 'quiet' } : this.#judge(error);
        }
    }
    #endShownBy(view, refused) {
        const { stream, readsToEnd } = this.#options;
        if (view !== undefined)
            this.view = view;
        // What the stack shows by now is somebody else's operation; ours has told its end.
        if (stream.isPast)
            return true;
        const status = view?.status ?? GONE;
        const needed = readsToEnd(status);
        if (needed === 0 || !this.#isFresh(view)) {
            this.#endReads = 0;
            return false;
        }
        this.#endReads++;
        if (stream.rootStatus !== status && this.#mayStillShow(refused))
            return false;
        return this.#endReads >= needed;
    }
    #mayStillShow(refused) {
        if (!this.#mayReadEvents)
            return false;
        if (refused)
            return ++this.#refusalsAtRest < REFUSALS_FOR_LAST_EVENTS;
        return ++this.#looksAtRest < LOOKS_FOR_LAST_EVENTS;
    }
    /** Reads are eventually consistent: for a while they may show the stack as it was before. */
    #isFresh(view) {
        const { before, changeSetId, stream } = this.#options;
        if (view === undefined || before === undefined || view.status !== before.status)
            return true;
        if (view.lastChanged !== before.lastChanged)
            return true;
        if (changeSetId !== undefined && view.changeSetId === changeSetId)
            return true;
        return stream.rootStatus === view.status && ++this.#staleReads > STALE_READS;
    }
    #warn(message) {
        this.#options.emit({ type: 'warning', message });
    }
    /** What passes only takes time. Used-up credentials, or denied both events and stack: looking again is pointless. */
    #judge(error) {
        const passes = (0,errors/* isPassing */.WG)(error) || (0,errors/* readAwsError */.SM)(error).name === 'AbortError';
        return passes ? { what: 'refused' } : { what: 'refused', error };
    }
}
const GONE = 'DELETE_COMPLETE';


/***/ }),

/***/ 8927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bootstrap: () => (/* binding */ bootstrap),
/* harmony export */   makeBucket: () => (/* binding */ makeBucket)
/* harmony export */ });
/* harmony import */ var _deploy_delete_stack_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4783);
/* harmony import */ var _deploy_deploy_stack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2936);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5607);
/* harmony import */ var _store_bucket_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6840);
/* harmony import */ var _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8134);
/* harmony import */ var _caller_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3558);
/* harmony import */ var _look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9747);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4815);
/** `bootstrap`: makes the bucket for artifacts, in a stack of its own, or brings that stack up to date. */








async function bootstrap(settings, services, result) {
    const { clients, account } = await (0,_caller_js__WEBPACK_IMPORTED_MODULE_4__/* .allowedCaller */ .u)(settings, services);
    const view = await (0,_look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAtStack */ .J)({ settings, services, clients }, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu);
    const version = versionOf(view);
    if (settings.noop || version > _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_TEMPLATE_VERSION */ .ZS) {
        const message = settings.noop ? intention(version, account) : newer(version);
        services.emit({ type: 'note', message });
        Object.assign(result, { stackName: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu, changed: false, operation: 'none', ...bucketOf(view) });
        return;
    }
    const making = { settings, services, clients };
    await removeHollow(making, account, view);
    const { roleArn, tags } = settings;
    const outcome = await deployBucketStack(making, { roleArn, tags });
    const { failure, seconds, ...rest } = outcome;
    Object.assign(result, rest, { seconds: (0,_results_js__WEBPACK_IMPORTED_MODULE_6__/* .round */ .LI)(seconds), ...bucketOf(outcome) });
    if (failure !== undefined)
        throw failure;
}
/**
 * Makes the stack where it is missing or its creation failed, and gives the bucket's name. Two at once end with the same
 * bucket: CloudFormation lets one create the stack, the other waits for it. Throws Failures, for a stack of somebody else too.
 */
async function makeBucket(making) {
    versionOf(await (0,_look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAtStack */ .J)(making, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu));
    const { failure, outputs } = await deployBucketStack(making, {});
    // What could not be seen to the end may have been made all the same, by us or by another.
    const view = failure?.class === 'unknown' ? await (0,_look_at_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAtStack */ .J)(making, _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu) : undefined;
    const bucket = outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_OUTPUT */ .LN] ?? (0,_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .bucketIn */ .CC)(view);
    if (bucket !== undefined)
        return bucket;
    throw failure ?? notOurs();
}
/** The role and the tags of an application's stack are not meant for this one: only `bootstrap` itself hands them on. */
function deployBucketStack({ settings, services, clients }, given) {
    return (0,_deploy_deploy_stack_js__WEBPACK_IMPORTED_MODULE_1__/* .deployStack */ .g)({
        clients,
        stackName: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu,
        template: { body: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_TEMPLATE */ .My },
        parameters: {},
        declared: [],
        capabilities: [],
        ...given,
        onFailure: 'rollback',
        timeoutSeconds: settings.timeoutSeconds,
        emit: services.emit,
        clock: services.clock,
        signal: services.signal,
    });
}
/**
 * A stack whose bucket somebody deleted by hand: CloudFormation would find nothing to do. Removing it loses nothing, because the
 * template retains what it made, and then the creation makes another bucket.
 */
async function removeHollow(making, account, view) {
    const { settings, services, clients } = making;
    const { bucket } = bucketOf(view);
    if (bucket === undefined || !(await (0,_store_bucket_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isBucketGone */ .I)(await clients.s3(), { bucket, account })))
        return;
    services.emit({
        type: 'warning',
        message: `the bucket ${bucket} is gone: the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} is removed and made again`,
    });
    const { failure } = await (0,_deploy_delete_stack_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteStack */ .w)({
        clients,
        stackName: _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu,
        timeoutSeconds: settings.timeoutSeconds,
        emit: services.emit,
        clock: services.clock,
        signal: services.signal,
    });
    if (failure !== undefined)
        throw failure;
}
/**
 * The version of the template that the stack was made from, 0 where there is nothing yet. Throws a Failure (user) for a stack
 * that has outputs to show and not ours: updating it would remove what somebody else put there.
 */
function versionOf(view) {
    if (view === undefined || !/^(CREATE_COMPLETE|UPDATE_|IMPORT_)/.test(view.status))
        return 0;
    const version = Number(view.outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION_OUTPUT */ .xm]);
    if (Number.isNaN(version) || view.outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_OUTPUT */ .LN] === undefined)
        throw notOurs();
    return version;
}
function notOurs() {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('user', `the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} was not made by lambda-build: it names no bucket`, {
        remedy: 'Name a bucket with --bucket, or delete that stack if nobody needs it.',
    });
}
function intention(version, account) {
    const where = `in account ${account}`;
    if (version === 0)
        return `would make the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} with a bucket for artifacts ${where}`;
    if (version < _bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_TEMPLATE_VERSION */ .ZS)
        return `would update the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} ${where}`;
    return `the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} ${where} is there: nothing to do`;
}
function newer(version) {
    return `the stack ${_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_STACK */ .iu} was made by a newer lambda-build (template ${version}) and is left as it is`;
}
function bucketOf(view) {
    const bucket = view?.outputs[_bucket_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .BUCKET_OUTPUT */ .LN];
    return bucket === undefined ? {} : { bucket };
}


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ bucketIn),
/* harmony export */   LN: () => (/* binding */ BUCKET_OUTPUT),
/* harmony export */   My: () => (/* binding */ BUCKET_TEMPLATE),
/* harmony export */   ZS: () => (/* binding */ BUCKET_TEMPLATE_VERSION),
/* harmony export */   iu: () => (/* binding */ BUCKET_STACK),
/* harmony export */   xm: () => (/* binding */ VERSION_OUTPUT)
/* harmony export */ });
/**
 * The stack of the managed bucket: its name, by which the bucket is found again without configuration, and its template.
 * One a region and account.
 */
const BUCKET_STACK = 'lambda-build-bucket';
/** The template's outputs: the bucket's name, and which template it was. */
const BUCKET_OUTPUT = 'BucketName';
const VERSION_OUTPUT = 'BootstrapVersion';
/** Counted up with every change of the template. An older program leaves a stack of a newer template alone. */
const BUCKET_TEMPLATE_VERSION = 1;
/**
 * Stacks go on naming the artifacts of their last deployments: CloudFormation reads them again for a rollback, and when another
 * property of a function changes. So no rule deletes an artifact by its age; one that nobody reads moves to a cheaper
 * class, from which it is read as quickly. What does expire cannot be named by a stack: earlier versions of a key (keys are
 * digests, so one appears only where a damaged object was replaced or somebody deleted it) and uploads never finished.
 *
 * The bucket and its policy outlive the stack, but for a creation that fails: that leaves nothing behind. AES256 because
 * then nobody needs rights on a key to deploy.
 */
const BUCKET_TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Description: The bucket for artifacts of lambda-build. Made and kept up to date by "lambda-build bootstrap".
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 }
      LifecycleConfiguration:
        Rules:
          - Id: unread-artifacts-become-cheaper
            Status: Enabled
            Transitions: [{ StorageClass: INTELLIGENT_TIERING, TransitionInDays: 30 }]
          - Id: what-no-stack-can-name-expires
            Status: Enabled
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }
            ExpiredObjectDeleteMarker: true
            NoncurrentVersionExpiration: { NoncurrentDays: 90 }
      OwnershipControls:
        Rules: [{ ObjectOwnership: BucketOwnerEnforced }]
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: true
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
      VersioningConfiguration: { Status: Enabled }
  BucketPolicy:
    Type: AWS::S3::BucketPolicy
    DeletionPolicy: RetainExceptOnCreate
    UpdateReplacePolicy: Retain
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: OnlyTls
            Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Bucket.Arn, !Sub "\${Bucket.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: "false" } }
Outputs:
  ${BUCKET_OUTPUT}:
    Value: !Ref Bucket
  ${VERSION_OUTPUT}:
    Value: "${BUCKET_TEMPLATE_VERSION}"
`;
/** The bucket in this output: an update that runs, or one that failed, leaves it in place; a deletion may not. */
function bucketIn(view, output = BUCKET_OUTPUT) {
    return view === undefined || view.status.startsWith('DELETE_') ? undefined : view.outputs[output];
}


/***/ }),

/***/ 3558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ allowedCaller)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./.build/aws/proxy.js
/**
 * The way to AWS through a proxy. The SDK for JavaScript knows none by itself, and Node's own support is newer than the oldest
 * Node that this runs on. HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY are read as curl and the AWS CLI do, lower case first.
 */





/** Agents for the SDK's request handler; none where no proxy is set. */
function proxyAgents(environment = process.env) {
    const plain = proxyFor('http', environment);
    const secure = proxyFor('https', environment);
    const without = variable(environment, 'no_proxy') ?? '';
    return {
        ...(plain === undefined ? {} : { httpAgent: new PlainAgent(plain, without) }),
        ...(secure === undefined ? {} : { httpsAgent: new SecureAgent(secure, without) }),
    };
}
/** Pure. Entries are names (of themselves and everything below them), addresses, either with a port, or `*`. */
function isWithoutProxy(host, port, list) {
    return list
        .split(/[\s,]+/)
        .filter(entry => entry !== '')
        .some(entry => {
        const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        const bare = name.replace(/^\*?\./, '');
        if (only !== undefined && Number(only) !== port)
            return false;
        return name === '*' || host.toLowerCase() === bare || host.toLowerCase().endsWith(`.${bare}`);
    });
}
/** What Node takes beside an error, which its types don't say. */
const NO_SOCKET = new external_node_stream_.PassThrough();
class PlainAgent extends external_node_http_.Agent {
    #proxy;
    #without;
    constructor(proxy, without) {
        super({ keepAlive: true });
        this.#proxy = proxy;
        this.#without = without;
    }
    createConnection(options, done) {
        const { host, port } = address(options, 80);
        if (isWithoutProxy(host, port, this.#without))
            return super.createConnection(options, done);
        tunnel(this.#proxy, host, port, done);
        return undefined;
    }
}
class SecureAgent extends external_node_https_.Agent {
    #proxy;
    #without;
    constructor(proxy, without) {
        super({ keepAlive: true });
        this.#proxy = proxy;
        this.#without = without;
    }
    createConnection(options, done) {
        const { host, port } = address(options, 443);
        if (isWithoutProxy(host, port, this.#without))
            return super.createConnection(options, done);
        tunnel(this.#proxy, host, port, (error, socket) => {
            if (error !== null)
                return done?.(error, socket);
            const { ca, cert, key, rejectUnauthorized } = options;
            const name = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
            done?.(null, (0,external_node_tls_.connect)({ ca, cert, key, rejectUnauthorized, host, socket, ...name }));
        });
        return undefined;
    }
}
/** A proxy that takes longer to let us through is none. */
const TUNNEL_TIMEOUT_MS = 10_000;
/** CONNECT (RFC 9110, 9.3.6). */
function tunnel(proxy, host, port, done) {
    const target = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    const authorization = proxy.username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` };
    const request = (proxy.protocol === 'https:' ? external_node_https_ : external_node_http_).request({
        host: proxy.hostname,
        port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
        method: 'CONNECT',
        path: target,
        headers: { host: target, ...authorization },
        timeout: TUNNEL_TIMEOUT_MS,
        agent: false,
    });
    request.once('connect', (response, socket) => {
        socket.setTimeout(0);
        const refused = response.statusCode !== 200;
        done?.(refused ? new Error(`the proxy ${proxy.host} answers ${response.statusCode}`) : null, socket);
        if (refused)
            socket.destroy();
    });
    request.once('timeout', () => request.destroy(new Error(`the proxy ${proxy.host} does not answer`)));
    request.once('error', error => done?.(error, NO_SOCKET));
    request.end();
}
function address({ host, port }, usual) {
    return { host: host ?? 'localhost', port: Number(port ?? usual) };
}
function proxyFor(scheme, environment) {
    const value = variable(environment, `${scheme}_proxy`) ?? variable(environment, 'all_proxy');
    if (value === undefined)
        return undefined;
    const url = value.includes('://') ? value : `http://${value}`;
    return URL.canParse(url) && /^https?:/.test(url) ? new URL(url) : undefined;
}
/** Empty is unset. */
function variable(environment, name) {
    const value = environment[name] ?? environment[name.toUpperCase()];
    return value === '' ? undefined : value;
}

;// CONCATENATED MODULE: ./.build/aws/clients.js
/**
 * The doors to AWS: one client a service, made on first use. Region, credentials, endpoints and proxies come from the
 * SDK's own configuration chain, so what works for other AWS tools works here.
 */



/**
 * The clients of one run. Nothing is loaded before a client is asked for, so a region that is missing shows on the
 * first call, as a Failure of class `user`. Throws one at once for a region that cannot be one's name.
 */
function awsClients(options = {}) {
    if (options.region !== undefined)
        checkRegion(options.region);
    const settings = {
        ...(options.region === undefined ? {} : { region: options.region }),
        ...(options.profile === undefined ? {} : { profile: options.profile, logger: SILENT }),
        ...(options.session === undefined ? {} : { credentials: options.session.provider }),
        maxAttempts: options.maxAttempts ?? MAX_ATTEMPTS,
        requestHandler: {
            connectionTimeout: CONNECTION_TIMEOUT_MS,
            requestTimeout: REQUEST_TIMEOUT_MS,
            ...proxyAgents(),
        },
    };
    const made = (client) => renewing(client, options.session);
    const sts = once(async () => made(new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19))).STSClient({ ...settings })));
    return {
        region: async () => (await sts()).config.region(),
        cloudformation: once(async () => {
            const { CloudFormationClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
            return made(new CloudFormationClient({ ...settings }));
        }),
        iam: once(async () => {
            const { IAMClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
            return made(new IAMClient({ ...settings }));
        }),
        lambda: once(async () => {
            const { LambdaClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 1696, 19));
            return made(new LambdaClient({ ...settings }));
        }),
        s3: once(async () => {
            const { S3Client } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
            return withPathsForOwnEndpoints(made(new S3Client({ ...settings })));
        }),
        sts,
        ecr: async (region) => made(new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(249)]).then(__webpack_require__.t.bind(__webpack_require__, 8249, 19))).ECRClient({ ...settings, region })),
        profile: options.profile,
    };
}
/** A call that fails because the session has expired is made once more with the new one. */
function renewing(client, session) {
    if (session === undefined)
        return client;
    client.middlewareStack.add(next => async (args) => {
        try {
            return await next(args);
        }
        catch (error) {
            if (await session.renewAfter(error))
                return next(args);
            throw error;
        }
    }, { step: 'initialize', priority: 'high' });
    return client;
}
/**
 * Asks STS who we are. Throws a Failure of class `environment` when there are no credentials, when they have
 * expired or don't work, and when AWS cannot be reached.
 */
async function callerIdentity(clients) {
    const { GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
    const sts = await clients.sts();
    try {
        const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}));
        return { account: Account ?? '', arn: Arn ?? '' };
    }
    catch (error) {
        const failure = identityFailure((0,errors/* awsFailure */.MT)(error, { call: 'sts:GetCallerIdentity' }));
        if (clients.profile === undefined || (0,errors/* readAwsError */.SM)(error).name !== 'CredentialsProviderError')
            throw failure;
        throw profileFailure(failure, clients.profile);
    }
}
/**
 * Without a logger the SDK warns on the console that the environment has credentials too. A profile that is named is meant, as with
 * the AWS CLI.
 */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
const MAX_ATTEMPTS = 5;
const CONNECTION_TIMEOUT_MS = 5_000;
/** A socket without any traffic for so long is dead; uploads count from their last byte. */
const REQUEST_TIMEOUT_MS = 120_000;
/** Everybody may ask who they are: a refusal is about the credentials, such as a role that may not be assumed. */
function identityFailure(failure) {
    if (failure.class !== 'deploy')
        return failure;
    return new report_failure/* Failure */.HR('environment', failure.message, { ...failure, cause: failure.cause, remedy: errors/* SIGN_IN */.iv });
}
function profileFailure(failure, profile) {
    return new report_failure/* Failure */.HR(failure.class, `the AWS profile '${profile}' gives no credentials: ${failure.reason}`, {
        ...failure,
        cause: failure.cause,
        remedy: 'Check --profile (`profile` of a samconfig) and the AWS configuration files, or sign in to it.',
    });
}
/** Letters, digits and hyphens: more cannot be checked without asking (new regions appear). */
function checkRegion(region) {
    if (/^[a-z]{2,}(-[a-z0-9]+)+$/.test(region))
        return;
    throw new report_failure/* Failure */.HR('user', `"${region}" is not an AWS region`, {
        remedy: 'Name a region with --region (such as eu-central-1), or set AWS_REGION.',
    });
}
/** An endpoint of the user's own (AWS_ENDPOINT_URL) rarely has a name in DNS for every bucket. */
async function withPathsForOwnEndpoints(client) {
    const own = await client.config.serviceConfiguredEndpoint?.();
    if (own !== undefined)
        client.config.forcePathStyle = true;
    return client;
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}

;// CONCATENATED MODULE: ./.build/aws/session.js
/**
 * Credentials of a session that may run out while CloudFormation is at work: in a job with `id-token: write` the runner gives
 * a new token, and STS a new session of the same role for it. Everything else goes on as if nothing had been.
 */

/** Names of errors after which new credentials help. */
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);
class Session {
    #options;
    #keys;
    #callerArn;
    #renewing;
    /** Anything that goes wrong once will again: asked once, then no more. */
    #mayRenew = true;
    constructor(options) {
        this.#options = options;
        this.#keys = options.keys;
    }
    /** For the SDK's clients. The short life makes them ask again before every call. */
    provider = async () => ({ ...this.#keys, expiration: new Date(Date.now() + SHORT_LIFE_MS) });
    /** Who the session belongs to, as STS says: after it has expired nobody can ask any more. */
    knowCaller(arn) {
        this.#callerArn = arn;
    }
    /** Whether the call is worth another try. */
    async renewAfter(error) {
        if (!EXPIRED.has((0,errors/* readAwsError */.SM)(error).name) || !this.#mayRenew)
            return false;
        this.#renewing ??= this.#renew().finally(() => {
            this.#renewing = undefined;
        });
        return this.#renewing;
    }
    async #renew() {
        const role = roleOf(this.#callerArn ?? '');
        if (role === undefined)
            return false;
        try {
            const token = await this.#options.idToken();
            this.#keys = await assumeRole(role, token, this.#options.region);
            this.#options.mask?.(this.#keys.secretAccessKey);
            this.#options.mask?.(this.#keys.sessionToken);
            return true;
        }
        catch {
            this.#mayRenew = false;
            return false;
        }
    }
}
/** The SDK asks anew for what ends within five minutes. */
const SHORT_LIFE_MS = 60_000;
/** A session tells its role's name but not its path: roles below a path cannot be renewed. */
function roleOf(arn) {
    const [, partition, account, name, session] = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/(.+)$/.exec(arn) ?? [];
    if (session === undefined)
        return undefined;
    return { arn: `arn:${partition}:iam::${account}:role/${name}`, session };
}
async function assumeRole(role, token, region) {
    const { AssumeRoleWithWebIdentityCommand, STSClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
    const sts = new STSClient(region === undefined ? {} : { region });
    try {
        const { Credentials } = await sts.send(new AssumeRoleWithWebIdentityCommand({
            RoleArn: role.arn,
            RoleSessionName: role.session,
            WebIdentityToken: token,
        }));
        const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
        if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined)
            throw new Error('STS gave no credentials');
        return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
    }
    finally {
        sts.destroy();
    }
}

;// CONCATENATED MODULE: ./.build/pipeline/caller.js
/** The account that a run works in. */



/**
 * The clients of the run, and who they call as: asked before anything is built or written. Throws a Failure (user) for an
 * account that is not allowed.
 */
async function allowedCaller(settings, services) {
    const session = settings.profile === undefined ? renewableSession(settings, services) : undefined;
    const clients = awsClients({ region: settings.region, profile: settings.profile, session });
    const { account, arn } = await callerIdentity(clients);
    session?.knowCaller(arn);
    const allowed = settings.allowedAccountIds;
    if (allowed.length === 0 || allowed.includes(account))
        return { clients, account, arn };
    throw new report_failure/* Failure */.HR('user', `these credentials belong to account ${account}, allowed are ${allowed.join(', ')}`, {
        remedy: 'Use credentials of an allowed account, or change allowed-account-ids. Nothing was written.',
    });
}
/** The session of the environment, where the face can ask for a new token; undefined for all other credentials. */
function renewableSession(settings, { environment, idToken, mask }) {
    const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
    const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
    const sessionToken = environment['AWS_SESSION_TOKEN'];
    if (idToken === undefined || !accessKeyId || !secretAccessKey || !sessionToken)
        return undefined;
    const keys = { accessKeyId, secretAccessKey, sessionToken };
    return new Session({ keys, region: settings.region, idToken, mask });
}


/***/ }),

/***/ 9747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ lookAtStack)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _deploy_stack_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3208);
/* harmony import */ var _deploy_wait_until_at_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8505);
/** A stack that others may be making at this moment. */



/** The stack of this name, undefined when there is none; a creation that is under way is waited for. Throws Failures. */
async function lookAtStack(looking, stackName) {
    const { clients, services, settings } = looking;
    const { emit, clock, signal } = services;
    const view = await read(looking, stackName);
    if (view?.status !== 'CREATE_IN_PROGRESS')
        return view;
    const deadline = clock.now() + settings.timeoutSeconds * 1000;
    const calls = { clients, clock, signal, stackName, emit, deadline };
    await (0,_deploy_wait_until_at_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntilAtRest */ .$)(calls, view, 'another run makes the bucket');
    return read(looking, view.stackId);
}
async function read({ clients, services }, nameOrId) {
    try {
        return await (0,_deploy_stack_view_js__WEBPACK_IMPORTED_MODULE_1__/* .readStack */ .bA)(clients, nameOrId, services.signal);
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, {
            call: 'cloudformation:DescribeStacks',
            target: `stack ${nameOrId}, which knows the bucket`,
        });
    }
}


/***/ }),

/***/ 6840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bucketFailure),
/* harmony export */   I: () => (/* binding */ isBucketGone)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5607);
/** Why a bucket did not take what was sent, in the user's terms (interface §7). */


/**
 * A Failure for an error of S3: `user` for a bucket that does not exist, lies in another region or belongs to another
 * account, otherwise what `awsFailure` makes of it. Asks S3 once or twice more to tell a foreign bucket from a denial.
 */
async function bucketFailure(error, s3, asked) {
    if (error instanceof _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
        return error;
    if (error instanceof Error && 'path' in error)
        return (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error);
    const { bucket } = asked;
    const { status, name } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
    if (name === 'NoSuchBucket')
        return missing(bucket, error);
    if (name === 'InvalidBucketName')
        return mistaken(`"${bucket}" cannot be the name of a bucket`, 'Check --bucket.', error);
    if (status === 301 ||
        name === 'AuthorizationHeaderMalformed' ||
        name === 'IllegalLocationConstraintException')
        return elsewhere(bucket, error);
    if (status === 403 && (await isForeign(s3, asked)))
        return mistaken(`the bucket ${bucket} belongs to another account than ${asked.account}`, 'Name a bucket of this account with --bucket, or use credentials of its owner.', error);
    return (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: callOf(error, asked), target: `bucket ${bucket}` });
}
/** Whether there is no such bucket, or one that is somebody else's by now. A denial alone says neither. */
async function isBucketGone(s3, asked) {
    const { HeadBucketCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    try {
        await s3.send(new HeadBucketCommand({ Bucket: asked.bucket, ExpectedBucketOwner: asked.account }));
        return false;
    }
    catch (error) {
        const { status } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error);
        return status === 404 || (status === 403 && (await isForeign(s3, asked)));
    }
}
function missing(bucket, cause) {
    const remedy = 'Create it, name another with --bucket, or name none and run lambda-build bootstrap.';
    return mistaken(`the bucket ${bucket} does not exist`, remedy, cause);
}
/** S3 and Lambda want the code in the region of the function. */
function elsewhere(bucket, cause) {
    const region = regionOf(cause);
    const where = region === undefined ? 'another region' : `the region ${region}`;
    return mistaken(`the bucket ${bucket} is in ${where}`, region === undefined
        ? 'Name a bucket of the region that you deploy to with --bucket.'
        : `Name a bucket of the region that you deploy to with --bucket, or deploy to it with --region ${region}.`, cause);
}
function mistaken(message, remedy, cause) {
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('user', message, { remedy, cause, reason: (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(cause).message });
}
/** Refused with the owner named, allowed without: only the owner can be the reason. */
async function isForeign(s3, { bucket, account }) {
    const { HeadBucketCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const [named, unnamed] = await Promise.allSettled([
        s3.send(new HeadBucketCommand({ Bucket: bucket, ExpectedBucketOwner: account })),
        s3.send(new HeadBucketCommand({ Bucket: bucket })),
    ]);
    return named.status === 'rejected' && unnamed.status === 'fulfilled';
}
/** S3 names the right region in a header, and in the body of some errors. */
function regionOf(error) {
    const seen = Object(error);
    const region = seen.$response?.headers?.['x-amz-bucket-region'] ?? seen.Region;
    return typeof region === 'string' ? region : undefined;
}
function callOf(error, { call = 's3:PutObject' }) {
    return (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(error).status === undefined ? 's3' : call;
}


/***/ })

};
