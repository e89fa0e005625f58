export const id = 90;
export const ids = [90];
export const modules = {

/***/ 37050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ awsClients),
  I: () => (/* binding */ callerIdentity)
});

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
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
    const sts = once(async () => made(new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19))).STSClient({ ...settings })));
    return {
        region: async () => (await sts()).config.region(),
        cloudformation: once(async () => {
            const { CloudFormationClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(805)]).then(__webpack_require__.t.bind(__webpack_require__, 3805, 19));
            return made(new CloudFormationClient({ ...settings }));
        }),
        iam: once(async () => {
            const { IAMClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 16764, 19));
            return made(new IAMClient({ ...settings }));
        }),
        lambda: once(async () => {
            const { LambdaClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
            return made(new LambdaClient({ ...settings }));
        }),
        s3: once(async () => {
            const { S3Client } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
            return withPathsForOwnEndpoints(made(new S3Client({ ...settings })));
        }),
        sts,
        ecr: async (region) => made(new (await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(249)]).then(__webpack_require__.t.bind(__webpack_require__, 28249, 19))).ECRClient({ ...settings, region })),
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
    const { GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
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


/***/ }),

/***/ 97085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ isThrottling),
/* harmony export */   MT: () => (/* binding */ awsFailure),
/* harmony export */   SM: () => (/* binding */ readAwsError),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   iv: () => (/* binding */ SIGN_IN),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15607);
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

/***/ 84471:
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

/***/ 32959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ attach)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76203);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92144);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46236);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72608);
/* harmony import */ var _watch_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90818);
/** Joining an operation that is under way: of an earlier attempt of this run, or of the step that a job was cancelled in. */






/** Watches the operation with this token to its end, its events from the first one on. Undefined when it never began. */
async function attach(deployment, view, token) {
    const { clients, stackName, signal, emit } = deployment;
    const operation = view.status.startsWith('CREATE_') ? 'create' : 'update';
    const stream = new _events_js__WEBPACK_IMPORTED_MODULE_2__/* .EventStream */ .v(clients, { stackId: view.stackId, stackName });
    try {
        if (!(await (0,_persist_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d)(deployment, () => stream.skipPast(signal, token))))
            return undefined;
    }
    catch (error) {
        throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${stackName}` });
    }
    emit({ type: 'stack-attached', stackName, status: view.status });
    const watched = await (0,_watch_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .watchStack */ .i)({
        ...deployment,
        stream,
        stackId: view.stackId,
        before: undefined,
        changeSetId: view.changeSetId,
        readsToEnd: status => ((0,_states_js__WEBPACK_IMPORTED_MODULE_4__/* .endOf */ .pJ)(status) === 'going-on' ? 0 : 1),
    });
    const set = { name: token, id: view.changeSetId ?? token, stackId: view.stackId };
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(deployment, operation, { set, stream, watched });
}


/***/ }),

/***/ 32173:
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

/***/ 29748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancelUpdate)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72608);
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
    if ((0,_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isThrough */ .WT)(status))
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', tooLate(stackName, status));
    if (onCancel === 'leave' || !(0,_states_js__WEBPACK_IMPORTED_MODULE_2__/* .isCancellable */ .Xv)(status))
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', goesOn, { remedy });
    try {
        await requestCancellation(clients, stackId);
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', `cancelled; the stack ${stackName} is being rolled back`, { remedy });
    }
    catch (cause) {
        return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', goesOn, { remedy, cause, reason: (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readAwsError */ .SM)(cause).message });
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


/***/ }),

/***/ 51043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ requestChangeSet),
/* harmony export */   KG: () => (/* binding */ deletesOnFailure),
/* harmony export */   _A: () => (/* binding */ executeChangeSet),
/* harmony export */   cW: () => (/* binding */ deleteChangeSet)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97085);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32173);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46236);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93440);
/* harmony import */ var _settle_change_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37637);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93208);
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

/***/ 33378:
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

/***/ 76203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/* harmony import */ var _cancel_update_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29748);
/* harmony import */ var _explain_cause_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44841);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56947);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72608);
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
            if ((0,_states_js__WEBPACK_IMPORTED_MODULE_5__/* .endOf */ .pJ)(status) === 'success')
                return undefined;
            return (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_4__/* .causeFailure */ .Wb)(await causeOf(deployment, { set, stream, watched }), stackName, happened(deployment, status));
        case 'cancelled':
            return (0,_cancel_update_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelUpdate */ .W)(deployment, set.stackId, status);
        case 'timed-out':
            return stillGoing(deployment, set, status);
        case 'blind':
            return outOfSight(deployment, set, watched.error);
    }
}
/** Where no event could be read, the stack's own words have to do. */
async function causeOf(deployment, { set, stream, watched }) {
    const found = (0,_find_cause_js__WEBPACK_IMPORTED_MODULE_4__/* .findCause */ .lO)(stream.events);
    const stackReason = found.stackReason ?? watched.view?.statusReason;
    return (0,_explain_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .explainCause */ .H)(deployment, { ...found, stackReason }, set.stackId);
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
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unknown', `the stack ${stackName} is still ${status} after ${minutes} minutes`, {
        remedy: attach(stackId),
    });
}
function outOfSight({ stackName }, { stackId }, error) {
    const { message, remedy } = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFailure */ .MT)(error, { call: 'cloudformation:DescribeStacks' });
    return new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unknown', `the stack ${stackName} goes on, but can no longer be watched: ${message}`, {
        cause: error,
        remedy: [remedy, attach(stackId)].filter(part => part !== undefined).join(' '),
    });
}
/** The next run waits for what is under way: that is how to attach. */
function attach(stackId) {
    return `CloudFormation goes on by itself. Run again: it waits for the end. Or look: aws cloudformation describe-stack-events --stack-name ${stackId}`;
}


/***/ }),

/***/ 92144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ EventStream)
});

// EXTERNAL MODULE: ./.build/aws/errors.js
var aws_errors = __webpack_require__(97085);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var calls = __webpack_require__(32173);
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
var states = __webpack_require__(72608);
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

/***/ 44841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ explainCause)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28522);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32173);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92144);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56947);
/* harmony import */ var _look_up_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56081);
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

/***/ 56947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wb: () => (/* binding */ causeFailure),
/* harmony export */   _$: () => (/* binding */ isNested),
/* harmony export */   lO: () => (/* binding */ findCause)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15607);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84471);
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

/***/ 56081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   bM: () => (/* binding */ hookRefusals),
/* harmony export */   lG: () => (/* binding */ operationErrors),
/* harmony export */   pM: () => (/* binding */ importersOf),
/* harmony export */   sT: () => (/* binding */ changeSetErrors)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32173);
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

/***/ 46236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ patiently),
/* harmony export */   y: () => (/* binding */ decisively)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
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

/***/ 93440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p8: () => (/* binding */ roleFailure),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* unused harmony export resourceNamed */
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84471);
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

/***/ 42747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ removeShell),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   pX: () => (/* binding */ removeStack)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97085);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15607);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92144);
/* harmony import */ var _explain_cause_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44841);
/* harmony import */ var _find_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56947);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46236);
/* harmony import */ var _stack_view_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93208);
/* harmony import */ var _watch_stack_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90818);
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

/***/ 37637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gx: () => (/* binding */ describeChangeSet),
  gd: () => (/* binding */ hasStarted),
  _n: () => (/* binding */ settleChangeSet)
});

// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/deploy/calls.js
var deploy_calls = __webpack_require__(32173);
// EXTERNAL MODULE: ./.build/deploy/clock.js
var clock = __webpack_require__(33378);
// EXTERNAL MODULE: ./.build/deploy/persist.js
var persist = __webpack_require__(46236);
// EXTERNAL MODULE: ./.build/deploy/look-up-cause.js
var look_up_cause = __webpack_require__(56081);
// EXTERNAL MODULE: ./.build/deploy/refusal.js
var refusal = __webpack_require__(93440);
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
var stack_view = __webpack_require__(93208);
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

/***/ 93208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ lookAtStack),
/* harmony export */   bA: () => (/* binding */ readStack),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   hR: () => (/* binding */ isNoSuchStack)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97085);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32173);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46236);
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

/***/ 72608:
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

/***/ 16775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Teller),
/* harmony export */   c: () => (/* binding */ emitEvent)
/* harmony export */ });
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15270);
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

/***/ 90818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ watchStack)
});

// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
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
var clock = __webpack_require__(33378);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(93208);
// EXTERNAL MODULE: ./.build/deploy/tell-events.js
var tell_events = __webpack_require__(16775);
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

/***/ 72046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Fe: () => (/* binding */ nearestSibling),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   dN: () => (/* binding */ realPathOf),
/* harmony export */   lX: () => (/* binding */ nameBelow),
/* harmony export */   nM: () => (/* binding */ findAbove),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qb: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Questions about paths that several rooms ask. */


/** Whether `path` is `folder` or lies below it. Both are compared as written; resolve links first. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way === '' || (!way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && way !== '..' && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
/** The path that users see: relative to the working folder, with `/`. */
function shownPath(path, from = process.cwd()) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(from, path);
    return (way === '' ? '.' : way).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** The nearest file of this name at or above a folder, up to `top`. */
function findAbove(name, folder, top) {
    for (let at = folder; isInside(top, at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            return file;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            break;
    }
    return undefined;
}
/** The name of a path below a folder, with `/`: the same in every clone. */
function nameBelow(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** The real path, or the path as it is when nothing is there. */
function realPathOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
}
/** What is at a path; undefined where nothing is or can be: links that loop or break, names too long, a file on the way. */
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && NOWHERE.has(String(error.code)))
            return undefined;
        throw error;
    }
}
/** ERR_INVALID_ARG_VALUE: a NUL in the name. */
const NOWHERE = new Set(['ELOOP', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
/** The existing sibling whose name is nearest to the missing path's, for "did you mean". */
function nearestSibling(missing) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(missing);
    let name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(missing);
    while (statOf(folder)?.isDirectory() !== true) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return undefined;
        name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder);
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    }
    const near = nearestName(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder));
    return near === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, near);
}
/** The name with the smallest edit distance, when it is near enough to be meant. */
function nearestName(name, candidates) {
    const limit = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
    let best;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) > limit)
            continue;
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { name: candidate, distance };
    }
    return best?.name;
}
/** Insertions, deletions, substitutions, and two neighbours swapped, which is the commonest slip of all. */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = swapped ? (before[j - 2] ?? 0) + 1 : substitute;
            next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 84090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finish: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./.build/aws/clients.js + 1 modules
var aws_clients = __webpack_require__(37050);
// EXTERNAL MODULE: ./.build/deploy/attach.js
var attach = __webpack_require__(32959);
// EXTERNAL MODULE: ./.build/deploy/cancel-update.js
var cancel_update = __webpack_require__(29748);
// EXTERNAL MODULE: ./.build/deploy/change-set.js
var change_set = __webpack_require__(51043);
// EXTERNAL MODULE: ./.build/deploy/remove-stack.js
var remove_stack = __webpack_require__(42747);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(93208);
// EXTERNAL MODULE: ./.build/deploy/states.js
var states = __webpack_require__(72608);
;// CONCATENATED MODULE: ./.build/deploy/finish-operation.js
/** The end of an operation whose process was ended: by a cancelled job, or by force. */






/**
 * Cancels what may be cancelled and watches the operation to its end. Undefined when the stack is gone, or the operation was
 * never begun. The outcome has the Failure of an operation that failed or was rolled back. Throws Failures when AWS cannot be asked.
 */
async function finishOperation(options) {
    const { clients, operation, onCancel, clock, signal } = options;
    const { stackId, stackName, token } = operation;
    const view = await (0,stack_view/* lookAtStack */.Js)({ clients, clock, signal }, stackId);
    if (view === undefined)
        return undefined;
    if ((0,states/* isCancellable */.Xv)(view.status) && onCancel === 'rollback')
        await requestCancellation(options, view.status);
    const startedAt = clock.now();
    const outcome = await (0,attach/* attach */.K)({
        ...options,
        stackName,
        signal,
        startedAt,
        deadline: startedAt + options.timeoutSeconds * 1000,
        onFailure: 'rollback',
        recovered: false,
    }, view, token);
    if (outcome === undefined)
        await removeUnexecuted(options, view);
    return outcome;
}
/** The process was ended between making the change set, which is named like the token, and executing it. */
async function removeUnexecuted(options, { stackId, status }) {
    const { clients, clock, signal, operation } = options;
    await (0,change_set/* deleteChangeSet */.cW)({ clients, clock, signal }, { name: operation.token, id: operation.token, stackId });
    if (operation.operation === 'create' && status === 'REVIEW_IN_PROGRESS')
        await (0,remove_stack/* removeShell */.Bi)({ clients, clock, signal }, stackId, operation.token);
}
/** Asking twice does no harm: the second time the stack is being rolled back already. */
async function requestCancellation({ clients, operation: { stackId, stackName }, emit }, status) {
    const said = await (0,cancel_update/* cancelUpdate */.W)({ clients, stackName, onCancel: 'rollback' }, stackId, status);
    emit({ type: 'note', message: said.message });
    return said;
}

// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(44815);
;// CONCATENATED MODULE: ./.build/pipeline/run.js
/** Runs one verb and always comes back with a result: as far as it got, and what stopped it. */


/** Each verb is loaded when it is asked for: `plan` and `build` never load the deployer. */
const VERBS = {
    plan: async () => dropPlan((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(255), __webpack_require__.e(301), __webpack_require__.e(175)]).then(__webpack_require__.bind(__webpack_require__, 68175))).plan),
    build: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(255), __webpack_require__.e(301), __webpack_require__.e(175), __webpack_require__.e(488)]).then(__webpack_require__.bind(__webpack_require__, 9488))).build,
    package: async () => dropPlan((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(255), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(175), __webpack_require__.e(703), __webpack_require__.e(488), __webpack_require__.e(77)]).then(__webpack_require__.bind(__webpack_require__, 87077))).packageArtifacts),
    deploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(255), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(175), __webpack_require__.e(703), __webpack_require__.e(488), __webpack_require__.e(77), __webpack_require__.e(38)]).then(__webpack_require__.bind(__webpack_require__, 31038))).deploy,
    preview: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(255), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(175), __webpack_require__.e(703), __webpack_require__.e(488), __webpack_require__.e(77), __webpack_require__.e(525)]).then(__webpack_require__.bind(__webpack_require__, 58525))).preview,
    status: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 76150))).status,
    events: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 76150))).events,
    watch: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(255), __webpack_require__.e(301), __webpack_require__.e(175), __webpack_require__.e(488), __webpack_require__.e(521)]).then(__webpack_require__.bind(__webpack_require__, 74521))).watch,
    delete: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(927), __webpack_require__.e(301), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 98244))).remove,
    bootstrap: async () => (await __webpack_require__.e(/* import() */ 927).then(__webpack_require__.bind(__webpack_require__, 68927))).bootstrap,
};
/** Never throws. The result is complete when `failure` is undefined, and goes to `--format json` either way. */
async function run(settings, services) {
    const result = { version: 1 };
    // What the configuration says in vain matters whatever is done with it.
    for (const warning of settings.warnings)
        services.emit({ type: 'warning', ...warning });
    try {
        const verb = await VERBS[settings.verb]();
        await verb(settings, services, result);
        return { result, failure: undefined };
    }
    catch (error) {
        const failure = services.signal.aborted ? cancelled(error) : toFailure(error);
        return { result: failedResult(failure, result), failure };
    }
}
/** The result of a run that failed before or after its verb ran. */
function failedResult(failure, soFar = { version: 1 }) {
    return { ...soFar, failure: (0,results/* describeFailure */.Ic)(failure) };
}
function cancelled(error) {
    if (error instanceof Failure && (error.class === 'cancelled' || error.class === 'unknown'))
        return error;
    return new Failure('cancelled', 'cancelled', {
        remedy: 'Run again: what was finished is reused.',
        cause: error,
    });
}
function dropPlan(verb) {
    return async (settings, services, result) => {
        await verb(settings, services, result);
    };
}

;// CONCATENATED MODULE: ./.build/pipeline/finish.js
/** What is left to do after a job that was cancelled while CloudFormation was at work: see it to its end, and say how it ended. */





/** A runner gives all post steps of a cancelled job five minutes together (actions/runner, CancelTimeout). */
const TIMEOUT_SECONDS = 240;
/** Never throws. */
async function finish({ operation, onCancel, region, profile }, services) {
    const result = { version: 1, stackId: operation.stackId, stackName: operation.stackName };
    try {
        const clients = (0,aws_clients/* awsClients */.e)({ region, profile });
        const outcome = await finishOperation({
            clients,
            operation,
            onCancel,
            timeoutSeconds: TIMEOUT_SECONDS,
            ...services,
        });
        if (outcome === undefined)
            return { result: { ...result, changed: false }, failure: undefined };
        const { failure, seconds, ...rest } = outcome;
        const ended = { ...result, ...rest, seconds: (0,results/* round */.LI)(seconds) };
        return { result: failure === undefined ? ended : failedResult(failure, ended), failure };
    }
    catch (error) {
        const failure = (0,report_failure/* toFailure */.w2)(error);
        return { result: failedResult(failure, result), failure };
    }
}


/***/ }),

/***/ 44815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   PC: () => (/* binding */ describeArtifacts),
/* harmony export */   xF: () => (/* binding */ describeFailedBuild)
/* harmony export */ });
/* harmony import */ var _files_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72046);
/** Results in the shapes of interface §2. Paths relative to the working folder, sizes bytes, times seconds. */

function describeArtifacts({ artifacts }, settings) {
    const described = [...artifacts].map(([id, { digest, size, unzippedSize, files, zip, source, seconds, image }]) => {
        const path = (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(zip, settings.workingFolder);
        const named = image === undefined ? {} : { image };
        const json = { digest, size, unzippedSize, files, path, source, seconds: round(seconds), ...named };
        return [id, json];
    });
    return {
        buildDir: (0,_files_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(settings.buildFolder, settings.workingFolder),
        artifacts: Object.fromEntries(described),
    };
}
function describeFailedBuild(failure, planned) {
    const id = failure.artifact ?? '';
    return {
        id,
        workflow: planned.find(item => item.target.id === id)?.recipe.workflow ?? 'none',
        command: failure.command ?? null,
        exitCode: failure.exitCode ?? null,
        reason: failure.message,
        log: [...failure.details],
    };
}
function describeFailure(failure) {
    const { place, remedy, resource, resourceType, reason, problems } = failure;
    return {
        class: failure.class,
        message: failure.message,
        file: place?.file ?? null,
        line: place?.line ?? null,
        column: place?.column ?? null,
        remedy: remedy ?? null,
        ...(resource === undefined ? {} : { resource }),
        ...(resourceType === undefined ? {} : { type: resourceType }),
        ...(reason === undefined ? {} : { reason }),
        ...(failure.class === 'deploy' && remedy !== undefined ? { advice: remedy } : {}),
        ...(problems.length === 0 ? {} : { problems: problems.map(describeProblem) }),
        others: failure.others.map(describeFailure),
    };
}
function describeProblem({ place: { file, line, column }, message }) {
    return { file, line: line ?? null, column: column ?? null, message };
}
const round = (seconds) => Math.round(seconds * 1000) / 1000;


/***/ }),

/***/ 15607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   XJ: () => (/* binding */ combineFailures),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/* unused harmony export exitCodeOf */
/**
 * What went wrong, in the terms of the interface: a class (which decides the exit code), a place, a remedy.
 * Everything that users can cause or meet ends in a Failure; anything else that escapes is a bug of ours.
 */
class Failure extends Error {
    class;
    place;
    remedy;
    resource;
    resourceType;
    property;
    reason;
    artifact;
    command;
    exitCode;
    details;
    problems;
    others;
    constructor(failureClass, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'Failure';
        this.class = failureClass;
        this.place = details.place;
        this.remedy = details.remedy;
        this.resource = details.resource;
        this.resourceType = details.resourceType;
        this.property = details.property;
        this.reason = details.reason;
        this.artifact = details.artifact;
        this.command = details.command;
        this.exitCode = details.exitCode;
        this.details = details.details ?? [];
        this.problems = details.problems ?? [];
        this.others = details.others ?? [];
    }
}
/** Several failures of one run: the exit code is that of the first class in this order (interface §7). */
const ORDER = ['cancelled', 'environment', 'unknown', 'deploy', 'build', 'user'];
/**
 * One Failure out of several: the one whose class decides the exit code, with the rest under `others`.
 * A list of one is returned as it is. Throws a RangeError for an empty list.
 */
function combineFailures(failures) {
    const ranked = [...failures].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
    const [first, ...rest] = ranked;
    if (first === undefined)
        throw new RangeError('no failures to combine');
    if (rest.length === 0)
        return first;
    return new Failure(first.class, first.message, {
        ...first,
        cause: first.cause,
        others: [...first.others, ...rest],
    });
}
const EXIT_CODES = {
    user: 1,
    build: 2,
    deploy: 3,
    unknown: 4,
    environment: 5,
    cancelled: 130,
};
/** The exit code of interface §2. A cancelled run ends with 143 when SIGTERM did it. */
function exitCodeOf(failure, signal) {
    if (failure.class === 'cancelled')
        return signal === 'SIGTERM' ? 143 : EXIT_CODES.cancelled;
    return EXIT_CODES[failure.class];
}
/** `template.yaml:12:7`, as compilers write places. */
function formatPlace(place) {
    return [place.file, place.line, place.column].filter(part => part !== undefined).join(':');
}
/** Makes a Failure of whatever was thrown. What is not one is a defect here, and says so without a stack trace. */
function toFailure(error) {
    if (error instanceof Failure)
        return error;
    const fromSystem = systemFailure(error);
    if (fromSystem !== undefined)
        return fromSystem;
    const message = error instanceof Error ? error.message : String(error);
    return new Failure('environment', `unexpected error: ${message}`, {
        cause: error,
        remedy: 'This should not happen. Run again with -v and report what it prints.',
    });
}
/** What the operating system refuses (full disk, no permission, too many files) is the environment's failure (5). */
function systemFailure(error) {
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    const advice = SYSTEM_ADVICE[String(error.code)];
    if (advice === undefined)
        return undefined;
    const path = 'path' in error && typeof error.path === 'string' ? ` at ${error.path}` : '';
    return new Failure('environment', `${advice.what}${path}`, { cause: error, remedy: advice.remedy });
}
const SYSTEM_ADVICE = {
    ENOSPC: {
        what: 'no space left on the disk',
        remedy: 'Free some space (the store may be deleted at any time).',
    },
    EDQUOT: {
        what: 'the disk quota is used up',
        remedy: 'Free some space (the store may be deleted at any time).',
    },
    EROFS: {
        what: 'the file system is read-only',
        remedy: 'Name a folder that can be written with --cache and --build-dir.',
    },
    EACCES: { what: 'permission denied', remedy: 'Give this user access, or name another folder.' },
    EPERM: { what: 'operation not permitted', remedy: 'Give this user access, or name another folder.' },
    EMFILE: { what: 'too many open files', remedy: 'Raise the limit (ulimit -n), or lower --jobs.' },
    ENFILE: { what: 'too many open files on this machine', remedy: 'Lower --jobs.' },
    EFBIG: { what: 'the file is larger than this system allows', remedy: 'Raise the limit (ulimit -f).' },
    EIO: { what: 'the disk failed to read or write', remedy: 'Check the disk, or name another folder.' },
};


/***/ }),

/***/ 28522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   ZJ: () => (/* binding */ allFailures),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   rn: () => (/* binding */ namedMessage),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* unused harmony export harmlessJson */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15607);
/** Words for numbers and failures, the same in the terminal, the log and the summary. Nothing here prints. */

/** `1.2 MB`: decimal units, as AWS states its limits for uploads. */
function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['KB', 'MB', 'GB'];
    let value = bytes / 1000;
    let unit = 0;
    for (; value >= 999.95 && unit < units.length - 1; unit++)
        value /= 1000;
    return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
/** `0.3 s`, `12 s`, `2 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** `3 functions`, `1 layer`. */
function count(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
/** The first twelve digits: enough for people to compare. */
const shortDigest = (digest) => digest.slice(0, 12);
/** One failure in lines: what and where first, then the remedy, then the lines that a tool named, then what it or the service said. */
function failureLines(failure) {
    const where = failure.place === undefined ? '' : `${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(failure.place)}: `;
    return [
        `${where}${namedMessage(failure)}`,
        ...(failure.remedy === undefined ? [] : [`  → ${failure.remedy}`]),
        ...(failure.command === undefined ? [] : [`  $ ${shortened(failure.command)}`]),
        ...failure.problems.map(({ place, message }) => `  at ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place)}: ${message}`),
        ...failure.details.map(line => `  | ${line}`),
    ];
}
/** The message, with the function in front whose build failed, unless it says so itself. */
function namedMessage({ artifact, message }) {
    return artifact === undefined || names(message, artifact) ? message : `${artifact}: ${message}`;
}
/** As a word of its own: not in a path or a longer name, nor as a tool of that name with its version (`Go 1.21`). */
function names(message, id) {
    const literal = id.replace(/[^A-Za-z0-9]/g, '\\$&');
    return new RegExp(`(?<![\\w/.-])${literal}(?![\\w/-]|\\.\\w|\\s+v?\\d)`).test(message);
}
/** Some command lines fill a screen; the whole one is in the result. */
const LONGEST_COMMAND = 300;
function shortened(command) {
    return command.length <= LONGEST_COMMAND ? command : `${command.slice(0, LONGEST_COMMAND)} …`;
}
/** A failure and all that came with it, the one that decides the exit code first. */
function allFailures(failure) {
    return [failure, ...failure.others.flatMap(allFailures)];
}
/** Cc, the control characters of Unicode, but for tab. */
const CONTROL = /(?!\t)\p{Cc}/gu;
/** Text from outside (file names, tools, services) with its control characters made visible. */
function printable(text) {
    return text.replace(CONTROL, char => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/**
 * Text from tools, names and services can neither be a workflow command nor break a line: the runner takes
 * `::name::` at the start of a line and `##[name]` anywhere in one (actions/runner, ActionCommand).
 */
function harmless(text) {
    return printable(text)
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
/** JSON in which no text of a tool is a workflow command either; it reads as the same value. */
function harmlessJson(value, indent) {
    return JSON.stringify(value, undefined, indent).replaceAll('##[', '#\\u0023[');
}


/***/ }),

/***/ 15270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isOfStack),
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/** How far a stack operation is, from its events alone: what is done, what is in work and since when. Pure. */
class Progress {
    #inWork = new Map();
    #done = new Set();
    #status;
    /** Takes events in their order; `now` in milliseconds, of any clock that only goes forward. */
    see(event, now) {
        const { id, resourceType, status } = event;
        if (isOfStack(event)) {
            this.#status = status;
            if (!status.endsWith('_IN_PROGRESS'))
                this.#inWork.clear();
            return;
        }
        const known = this.#inWork.get(id);
        if (!status.endsWith('_IN_PROGRESS')) {
            this.#inWork.delete(id);
            if (!this.isGoingBack)
                this.#done.add(id);
        }
        else if (known?.status !== status)
            this.#inWork.set(id, { id, resourceType, status, since: now });
    }
    /** The stack's own status; undefined before its first event. */
    get status() {
        return this.#status;
    }
    get isGoingBack() {
        return this.#status?.includes('ROLLBACK') === true;
    }
    /** Resources that came to their end before anything was put back. */
    get done() {
        const nested = [...this.#done].filter(id => id.includes('/')).length;
        return { own: this.#done.size - nested, nested };
    }
    /** Longest first. A nested stack is left out while something in it is in work. */
    get inWork() {
        const all = [...this.#inWork.values()];
        return all
            .filter(({ id }) => !all.some(other => other.id.startsWith(`${id}/`)))
            .sort((a, b) => a.since - b.since);
    }
}
/** Whether the event is about the stack as a whole: its ARN has its name, while that of a nested stack has more. */
function isOfStack({ id, resourceType, physicalId }) {
    return resourceType === 'AWS::CloudFormation::Stack' && physicalId?.includes(`:stack/${id}/`) === true;
}


/***/ })

};
