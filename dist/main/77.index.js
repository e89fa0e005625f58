export const id = 77;
export const ids = [77];
export const modules = {

/***/ 87077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packageArtifacts: () => (/* binding */ packageArtifacts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/files/atomic.js
var atomic = __webpack_require__(61793);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var report_failure = __webpack_require__(15607);
// EXTERNAL MODULE: ./.build/pipeline/build.js + 15 modules
var build = __webpack_require__(9488);
// EXTERNAL MODULE: ./.build/pipeline/caller.js + 3 modules
var pipeline_caller = __webpack_require__(23558);
// EXTERNAL MODULE: ./.build/pipeline/check-handlers.js + 2 modules
var check_handlers = __webpack_require__(27144);
// EXTERNAL MODULE: ./.build/pipeline/find-bucket.js
var find_bucket = __webpack_require__(50417);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(97085);
;// CONCATENATED MODULE: ./.build/aws/registry-login.js
/** The login of Amazon ECR: a token that the AWS credentials give, good for twelve hours, kept in memory only. */


/**
 * The value of an `Authorization` header for the registries of a region. Throws Failures as every call to AWS does.
 */
async function registryLogin(clients, region) {
    const { GetAuthorizationTokenCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(249)]).then(__webpack_require__.t.bind(__webpack_require__, 28249, 19));
    const ecr = await clients.ecr(region);
    try {
        const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
        const token = authorizationData?.[0]?.authorizationToken;
        if (token === undefined)
            throw new report_failure/* Failure */.HR('deploy', 'ecr:GetAuthorizationToken gave no token');
        return `Basic ${token}`;
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'ecr:GetAuthorizationToken' });
    }
    finally {
        ecr.destroy();
    }
}

;// CONCATENATED MODULE: ./.build/project/image-repositories.js
/** Where images go: one repository for all, or one for each function. */

/** Names as the OCI distribution specification has them. */
const REPOSITORY = /^((?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?)\/([a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$/;
/** Amazon ECR, private registries: names of its service endpoints. */
const ECR = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./;
/** Throws a Failure (user) for what is no repository, with `spelled`: the option as the user writes it. */
function parseRepository(text, spelled) {
    const [, host = '', name = ''] = REPOSITORY.exec(text.trim().replace(/\/$/, '')) ?? [];
    const isHost = /[.:]/.test(host) || host === 'localhost';
    if (!isHost || name === '')
        throw noRepository(text, spelled);
    return { host, name, region: ECR.exec(host)?.[1] };
}
function noRepository(text, spelled) {
    const tagged = /[@:][\w.:-]+$/.test(text) ? ' Leave out the tag: images are named by their digest.' : '';
    return new report_failure/* Failure */.HR('user', `${spelled}: '${text}' is no image repository`, {
        remedy: `Write it as 123456789012.dkr.ecr.eu-central-1.amazonaws.com/name.${tagged}`,
    });
}
/** Loopback registries speak HTTP, as docker takes them; all others HTTPS. */
function originOf({ host }) {
    const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);
    return `${isLoopback ? 'http' : 'https'}://${host}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./.build/files/tar.js
var tar = __webpack_require__(31493);
;// CONCATENATED MODULE: ./.build/store/registry-failure.js
/** What registries refuse, in the classes of interface §7. */


/** `repository` as it stands in front of `@sha256:…`. */
function refusal(answer, repository) {
    const { code, message } = errorIn(answer);
    const details = message === undefined ? [] : [message];
    if (code === 'NAME_UNKNOWN' || code === 'RepositoryNotFoundException') {
        return new report_failure/* Failure */.HR('user', `there is no repository ${repository}`, {
            details,
            remedy: 'Create it, or name another with --image-repository: repositories are never made here.',
        });
    }
    if (answer.status === 401) {
        return new report_failure/* Failure */.HR('user', `${repository} asks for a login`, {
            details,
            remedy: 'Name a repository of Amazon ECR: there the AWS credentials are the login.',
        });
    }
    const reason = message ?? `status ${answer.status}`;
    return new report_failure/* Failure */.HR('deploy', `${repository} refused the image: ${reason}`, {
        reason,
        remedy: answer.status === 403 ? GRANT : 'Read what the registry says, and run again.',
    });
}
const GRANT = 'Allow ecr:BatchGetImage, ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage on the repository.';
/** For what was thrown where no answer came. */
function registryFailure(error, repository) {
    if (error instanceof report_failure/* Failure */.HR)
        return error;
    const { name } = (0,errors/* readAwsError */.SM)(error);
    if (name === 'AbortError')
        return (0,errors/* awsFailure */.MT)(error, { call: `the push to ${repository}` });
    const message = error instanceof Error ? (error.message === '' ? error.name : error.message) : String(error);
    return new report_failure/* Failure */.HR('environment', `${repository} cannot be reached: ${message}`, {
        cause: error,
        remedy: 'Check the network and the name of the repository, then run again.',
    });
}
/** `{"errors": [{"code", "message"}]}` (OCI distribution specification, error codes). */
function errorIn({ text }) {
    try {
        const parsed = JSON.parse(text);
        const list = Object(parsed).errors;
        const first = Array.isArray(list) ? list[0] : undefined;
        const { code, message } = Object(first);
        return {
            ...(typeof code === 'string' ? { code } : {}),
            ...(typeof message === 'string' ? { message: message.slice(0, MAX_MESSAGE) } : {}),
        };
    }
    catch {
        return {};
    }
}
const MAX_MESSAGE = 500;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./.build/store/registry-request.js
/** One request to an image registry: plain HTTP of the OCI distribution specification, bodies streamed from files. */




/** A socket without any traffic for so long is dead. */
const IDLE_MS = 120_000;
const MAX_TEXT_BYTES = 1 << 20;
/** Answers whatever the status is. Throws what Node throws when there is no answer, an AbortError after the signal. */
async function askRegistry(registry, asked) {
    const url = new URL(asked.url, registry.origin);
    const { body } = asked;
    const size = body === undefined ? 0 : Buffer.isBuffer(body) ? body.length : body.size;
    const isOwn = url.origin === new URL(registry.origin).origin;
    const send = url.protocol === 'http:' ? external_node_http_.request : external_node_https_.request;
    const request = send(url, {
        method: asked.method,
        headers: {
            ...asked.headers,
            ...(isOwn && registry.authorization !== undefined ? { Authorization: registry.authorization } : {}),
            ...(asked.method === 'GET' || asked.method === 'HEAD' ? {} : { 'Content-Length': size }),
        },
        ...(registry.signal === undefined ? {} : { signal: registry.signal }),
    });
    request.setTimeout(IDLE_MS, () => request.destroy(new Error(`${url.host} has been silent for two minutes`)));
    const answered = new Promise((resolve, reject) => {
        request.once('response', resolve);
        request.once('error', reject);
    });
    // A registry that refuses may answer, and hang up, before it has read everything.
    const sent = body === undefined || Buffer.isBuffer(body) || body.size === 0
        ? Promise.resolve(request.end(body === undefined || !Buffer.isBuffer(body) ? undefined : body))
        : (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(body.file, { start: body.offset, end: body.offset + body.size - 1 }), request);
    sent.catch(() => undefined);
    const answer = await answered;
    return { status: answer.statusCode ?? 0, headers: answer.headers, text: await textOf(answer) };
}
async function textOf(answer) {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer) {
        const bytes = Buffer.from(chunk);
        if (size < MAX_TEXT_BYTES)
            chunks.push(bytes);
        size += bytes.length;
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./.build/store/registry-repository.js
/** What can be asked of a repository of images, and put into it: the OCI distribution protocol as far as a push needs it. */




const MANIFEST_TYPES = [
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
].join(', ');
/** One repository of a registry, by requests that are repeated while a failure may pass. */
class Repository {
    /** As it stands in front of `@sha256:…`. */
    name;
    #registry;
    #path;
    #pause;
    constructor({ registry, repository, pause }) {
        this.#registry = registry;
        this.#pause = pause;
        this.#path = `/v2/${repository}`;
        this.name = `${new URL(registry.origin).host}/${repository}`;
    }
    async hasManifest(digest) {
        const url = `${this.#path}/manifests/${digest}`;
        const answer = await this.#ask({ method: 'GET', url, headers: { Accept: MANIFEST_TYPES } });
        if (answer.status === 200)
            return true;
        if (answer.status === 404)
            return false;
        throw refusal(answer, this.name);
    }
    /** Some registries answer with where it lies. */
    async hasBlob(digest) {
        const { status } = await this.#ask({ method: 'HEAD', url: `${this.#path}/blobs/${digest}` });
        return status >= 200 && status < 400;
    }
    /** In three steps, as docker sends them, begun anew when a connection breaks. */
    async putBlob(digest, member) {
        await this.#patiently(async () => {
            const start = new URL(`${this.#path}/blobs/uploads/`, this.#registry.origin).href;
            const place = placeIn(await this.#once({ method: 'POST', url: start }, [202]), start);
            const headers = { 'Content-Type': 'application/octet-stream' };
            const sent = await this.#once({ method: 'PATCH', url: place, headers, body: member }, [202, 201]);
            const end = new URL(placeIn(sent, place));
            end.searchParams.set('digest', digest);
            return this.#once({ method: 'PUT', url: end.href, headers }, [201]);
        });
    }
    /**
     * Under a tag that is its digest: rules that expire what has no tag leave it alone. Where tags may not be overwritten,
     * another run may have been quicker with the very same.
     */
    async putManifest({ bytes, type, digest }) {
        const url = `${this.#path}/manifests/${digest.replace('sha256:', '')}`;
        const answer = await this.#ask({ method: 'PUT', url, headers: { 'Content-Type': type }, body: bytes });
        if (answer.status === 201 || (await this.hasManifest(digest)))
            return;
        throw refusal(answer, this.name);
    }
    #ask(request) {
        return this.#patiently(() => this.#once(request));
    }
    /** Throws a Passing for what may work in a moment. */
    async #once(request, expected) {
        const answer = await askRegistry(this.#registry, request);
        if (answer.status === 429 || answer.status >= 500)
            throw new Passing(refusal(answer, this.name));
        if (expected !== undefined && !expected.includes(answer.status))
            throw refusal(answer, this.name);
        return answer;
    }
    async #patiently(work) {
        for (let attempt = 1;; attempt++) {
            try {
                return await work();
            }
            catch (error) {
                if (error instanceof report_failure/* Failure */.HR)
                    throw error;
                if (attempt === ATTEMPTS || !(error instanceof Passing || (0,errors/* isPassing */.WG)(error)))
                    throw registryFailure(error instanceof Passing ? error.failure : error, this.name);
                await this.#pause(PAUSE_MS * 2 ** (attempt - 1), this.#registry.signal);
            }
        }
    }
}
class Passing extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.failure = failure;
    }
}
const ATTEMPTS = 4;
const PAUSE_MS = 500;
/** Where an upload goes on; `asked` is the URL of the request. */
function placeIn({ headers }, asked) {
    const { location } = headers;
    if (location !== undefined)
        return new URL(location, asked).href;
    throw new report_failure/* Failure */.HR('deploy', `${new URL(asked).host} begins an upload without saying where`, {
        remedy: 'Check that --image-repository names a repository of Amazon ECR.',
    });
}

// EXTERNAL MODULE: ./.build/store/run-bounded.js
var run_bounded = __webpack_require__(81389);
;// CONCATENATED MODULE: ./.build/store/registry.js
/**
 * Publishing images to a repository, blob by blob, straight from their archives: no docker takes part, and no login is left
 * on disk. What the repository has is never sent again; an image is named by the digest of its manifest.
 */





/**
 * Pushes every image that the repository lacks. The repository itself, its policy and its lifecycle are left alone.
 * Throws Failures: `user` for a repository that does not exist or asks for another login, `deploy` for what the registry
 * refuses, `environment` for one that cannot be reached.
 */
async function publishImages(options) {
    const images = [...new Map(options.images.map(image => [image.facts.digest, image])).values()];
    const target = new Repository(options);
    const there = new Set();
    await (0,run_bounded/* runBounded */.B)(images, { parallel: PARALLEL_BLOBS }, async ({ facts }) => {
        if (await target.hasManifest(facts.digest))
            there.add(facts.digest);
    });
    const missing = images.filter(({ facts }) => !there.has(facts.digest));
    const skipped = images.length - missing.length;
    const size = missing.reduce((sum, image) => sum + image.size, 0);
    if (options.noop === true)
        return { uploaded: missing.length, skipped, bytes: size };
    const bucket = target.name;
    if (missing.length > 0)
        options.emit({ type: 'upload-started', count: missing.length, bytes: size, bucket, kind: 'image' });
    let bytes = 0;
    // One after the other: images share layers, and what the first has sent the next finds there.
    for (const image of missing)
        bytes += await push(image, target, options.emit);
    options.emit({ type: 'upload-finished', uploaded: missing.length, skipped, bytes, bucket, kind: 'image' });
    return { uploaded: missing.length, skipped, bytes };
}
/** Registries take a layer on one connection each; a few fill a runner's link. */
const PARALLEL_BLOBS = 4;
const MAX_MANIFEST_BYTES = 4 << 20;
async function push(image, target, emit) {
    const started = performance.now();
    const { digest } = image.facts;
    const { manifest, type, blobs } = imageIn(await image.archive(), digest);
    let bytes = 0;
    await (0,run_bounded/* runBounded */.B)([...blobs], { parallel: PARALLEL_BLOBS }, async ([blob, member]) => {
        if (await target.hasBlob(blob))
            return;
        await target.putBlob(blob, member);
        bytes += member.size;
    });
    await target.putManifest({ bytes: manifest, type, digest });
    const seconds = (performance.now() - started) / 1000;
    emit({ type: 'artifact-uploaded', digest, key: `${target.name}@${digest}`, size: bytes, seconds });
    return bytes;
}
const Described = schemas/* object */.Ikc({ digest: schemas/* string */.YjP() });
const Manifest = schemas/* object */.Ikc({ mediaType: schemas/* string */.YjP(), config: Described, layers: schemas/* array */.YOg(Described) });
/** Archives are ours and verified: whatever does not fit is damage. */
function imageIn(archive, digest) {
    try {
        const members = (0,tar/* readTar */.sB)(archive);
        const the = (blob) => {
            const member = members.get(`blobs/${blob.replace(':', '/')}`);
            if (member === undefined)
                throw new Error(`${blob} is missing`);
            return member;
        };
        const manifest = (0,tar/* readMember */.hd)(the(digest), MAX_MANIFEST_BYTES);
        const { mediaType, config, layers } = Manifest.parse(JSON.parse(manifest.toString('utf8')));
        const blobs = new Map([config, ...layers].map(({ digest: blob }) => [blob, the(blob)]));
        return { manifest, type: mediaType, blobs };
    }
    catch (cause) {
        throw new report_failure/* Failure */.HR('environment', 'the archive of an image in the store is damaged', {
            cause,
            remedy: 'Run again with --no-cache.',
        });
    }
}

;// CONCATENATED MODULE: ./.build/pipeline/images.js
/** Images on their way to a repository: who goes where, what is pushed, and what the template says then. */




/**
 * The repository of every function that comes as an image, found before anything is built. Throws a Failure (user) that
 * names those without one.
 */
function repositoriesFor({ planned, targets }, settings) {
    const { imageRepository, imageRepositories } = settings;
    const repositories = new Map();
    const without = [];
    for (const { target } of planned) {
        if (target.packageType !== 'Image')
            continue;
        const own = imageRepositories[target.id];
        const [text, spelled] = own === undefined ? [imageRepository, 'image-repository'] : [own, `image-repositories ${target.id}`];
        if (text === undefined)
            without.push(target.id);
        else
            repositories.set(target.id, parseRepository(text, spelled));
    }
    if (without.length === 0)
        return repositories;
    throw new report_failure/* Failure */.HR('user', `no repository for the image${without.length > 1 ? 's' : ''} of ${without.join(', ')}`, {
        place: targets.find(target => target.id === without[0])?.place,
        remedy: 'Name one in Amazon ECR with --image-repository URI, or one a function with --image-repositories ID=URI.',
    });
}
/** Pushes what the repositories lack; with `--noop` it only looks. */
async function pushImages({ artifacts, bytes, skipped }, repositories, { caller, settings, services }) {
    const uploads = { uploaded: 0, skipped: 0, bytes: 0 };
    const locations = switchedOffImages(skipped);
    const logins = new Map();
    for (const [repository, ids] of grouped(repositories)) {
        const images = ids.flatMap(id => {
            const artifact = artifacts.get(id);
            if (artifact?.image === undefined)
                return [];
            const { digest, size, image: facts } = artifact;
            locations.set(id, { address: `${repository.host}/${repository.name}@${facts.digest}` });
            return [{ facts, size, archive: () => bytes(digest) }];
        });
        if (images.length === 0)
            continue;
        const sent = await publishImages({
            registry: { origin: originOf(repository), signal: services.signal, ...(await login(repository)) },
            repository: repository.name,
            images,
            emit: services.emit,
            noop: settings.noop,
            pause: services.clock.sleep,
        });
        uploads.uploaded += sent.uploaded;
        uploads.skipped += sent.skipped;
        uploads.bytes += sent.bytes;
    }
    return { uploads, locations };
    async function login({ region, host }) {
        if (region === undefined)
            return {};
        await warnOfRegion(region, host);
        const authorization = logins.get(region) ?? (await registryLogin(caller.clients, region));
        logins.set(region, authorization);
        return { authorization };
    }
    async function warnOfRegion(region, host) {
        const own = await caller.clients.region();
        if (own === region || logins.has(region))
            return;
        const message = `the repository ${host} lies in ${region}, the stack in ${own}: Lambda takes images of its own region only`;
        services.emit({ type: 'warning', message });
    }
}
/** As `switchedOffLocations`: never fetched, but no local path must be left. The account is nobody's. */
function switchedOffImages(skipped) {
    const off = skipped.filter(item => item.packageType === 'Image' && item.localCode !== undefined);
    const address = '000000000000.dkr.ecr.us-east-1.amazonaws.com/not-built:switched-off';
    return new Map(off.map(({ id }) => [id, { address }]));
}
function grouped(repositories) {
    const groups = new Map();
    for (const [id, repository] of repositories) {
        const key = `${repository.host}/${repository.name}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [repository, [id]]);
        else
            group[1].push(id);
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./.build/pipeline/local-assets.js + 2 modules
var local_assets = __webpack_require__(84459);
// EXTERNAL MODULE: ./.build/pipeline/native-code.js + 6 modules
var native_code = __webpack_require__(12465);
// EXTERNAL MODULE: ./.build/pipeline/plan.js + 17 modules
var plan = __webpack_require__(68175);
;// CONCATENATED MODULE: ./.build/aws/soon.js
/** For questions that only help: an answer that takes long is no answer. */
const LONGEST_MS = 10_000;
/** Options of a client's `send`. */
function soon() {
    return { abortSignal: AbortSignal.timeout(LONGEST_MS) };
}

;// CONCATENATED MODULE: ./.build/aws/account-limits.js
/** What Lambda allows the account in this region, and what of it is used. */


/** Undefined, with the reason, when it cannot be asked: these are only hints. */
async function accountLimits(clients) {
    const { GetAccountSettingsCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 71696, 19));
    const client = await clients.lambda();
    try {
        const { AccountLimit, AccountUsage } = await client.send(new GetAccountSettingsCommand({}), soon());
        return {
            codeSize: AccountLimit?.TotalCodeSize ?? Number.POSITIVE_INFINITY,
            codeSizeUsed: AccountUsage?.TotalCodeSize ?? 0,
            concurrentExecutions: AccountLimit?.ConcurrentExecutions ?? Number.POSITIVE_INFINITY,
            unreserved: AccountLimit?.UnreservedConcurrentExecutions ?? Number.POSITIVE_INFINITY,
        };
    }
    catch (error) {
        return {
            unknown: (0,errors/* isAccessDenied */.w7)(error)
                ? 'lambda:GetAccountSettings is not allowed'
                : (0,errors/* readAwsError */.SM)(error).message,
        };
    }
}

;// CONCATENATED MODULE: ./.build/aws/permissions.js
/**
 * Whether the caller may do what is needed, as far as IAM can tell without doing it: policies of the caller alone are
 * simulated, so what a session, a boundary of the organisation or a resource's own policy says is not in the answer.
 */


/** The actions that the caller's policies do not allow; or why nobody can tell. */
async function deniedActions(clients, { arn }, actions) {
    const source = policySource(arn);
    if (source === undefined)
        return { unknown: 'these credentials are not those of a role or user' };
    const { SimulatePrincipalPolicyCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 16764, 19));
    const client = await clients.iam();
    try {
        const { EvaluationResults } = await client.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn: source, ActionNames: [...actions] }), soon());
        return (EvaluationResults ?? []).flatMap(({ EvalActionName, EvalDecision }) => EvalDecision === 'allowed' || EvalActionName === undefined ? [] : [EvalActionName]);
    }
    catch (error) {
        const denied = (0,errors/* isAccessDenied */.w7)(error);
        return { unknown: denied ? 'iam:SimulatePrincipalPolicy is not allowed' : (0,errors/* readAwsError */.SM)(error).message };
    }
}
/** IAM simulates roles and users: a session is that of its role (whose path the session does not tell). */
function policySource(arn) {
    const session = /^(arn:aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
    if (session !== null)
        return `${session[1]}:iam::${session[2]}:role/${session[3]}`;
    return /:iam::\d{12}:(user|role)\//.test(arn) ? arn : undefined;
}

;// CONCATENATED MODULE: ./.build/aws/roles.js
/** Roles as far as they can be looked at: whether one is there, and whom it trusts. */


/** `arn:aws:iam::123456789012:role/path/name` */
const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:[\x21-\x7e]+\/)?([\w+=,.@-]{1,64})$/;
/** Account and name of a role's ARN; undefined for anything else. */
function roleIn(arn) {
    const [, account, name] = ROLE_ARN.exec(arn) ?? [];
    return account === undefined || name === undefined ? undefined : { account, name };
}
/** Looks each role up once. */
function roleLookup(clients) {
    const known = new Map();
    return name => {
        const found = known.get(name) ?? lookUp(clients, name);
        known.set(name, found);
        return found;
    };
}
async function lookUp(clients, name) {
    const { GetRoleCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 16764, 19));
    const client = await clients.iam();
    try {
        const { Role } = await client.send(new GetRoleCommand({ RoleName: name }), soon());
        return { kind: 'there', trusts: trustedIn(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')) };
    }
    catch (error) {
        if ((0,errors/* readAwsError */.SM)(error).name.startsWith('NoSuchEntity'))
            return { kind: 'missing' };
        const denied = (0,errors/* isAccessDenied */.w7)(error);
        return { kind: 'hidden', reason: denied ? 'iam:GetRole is not allowed' : (0,errors/* readAwsError */.SM)(error).message };
    }
}
/** Services that an Allow statement lets assume the role. A document that cannot be read trusts nobody. */
function trustedIn(document) {
    const services = new Set();
    for (const statement of listOf(fieldOf(parsed(document), 'Statement'))) {
        if (fieldOf(statement, 'Effect') !== 'Allow')
            continue;
        for (const service of listOf(fieldOf(fieldOf(statement, 'Principal'), 'Service')))
            services.add(String(service));
    }
    return services;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
}
function listOf(value) {
    return value === undefined ? [] : [value].flat();
}

// EXTERNAL MODULE: ./.build/report/format.js
var format = __webpack_require__(28522);
// EXTERNAL MODULE: ./.build/template/properties.js
var properties = __webpack_require__(6680);
// EXTERNAL MODULE: ./.build/template/resources.js
var resources = __webpack_require__(77404);
// EXTERNAL MODULE: ./.build/template/scope.js + 1 modules
var template_scope = __webpack_require__(94383);
// EXTERNAL MODULE: ./.build/template/template.js
var template_template = __webpack_require__(83639);
// EXTERNAL MODULE: ./.build/template/units.js + 2 modules
var units = __webpack_require__(37301);
// EXTERNAL MODULE: ./.build/template/value.js
var value = __webpack_require__(812);
;// CONCATENATED MODULE: ./.build/template/execution-roles.js
/** Roles that a template names by their ARN: they must be there before the functions are. */






const FUNCTIONS = new Set(['AWS::Lambda::Function', 'AWS::Serverless::Function']);
/** Of all templates of the project; roles that CloudFormation makes are not in it. */
function staticRoles(root) {
    return (0,units/* allUnits */.bi)(root).flatMap(({ scope, template }) => (0,resources/* resourcesOf */.F3)(scope).flatMap(resource => {
        if (!FUNCTIONS.has(resource.type) || (0,template_scope/* isSwitchedOff */.r5)(scope, resource.node))
            return [];
        const node = (0,properties/* propertyOf */.$r)(template, resource, 'Role')?.value;
        const arn = (0,template_scope/* resolveText */.WY)((0,resources/* scopeFor */.aN)(scope, resource), node);
        return arn === undefined
            ? []
            : [{ id: (0,value/* fullId */.x)(scope, resource.id), arn, place: (0,template_template/* placeOf */.$t)(template, node) }];
    }));
}
/** The executions that functions of the templates reserve for themselves, as far as they are known. */
function reservedConcurrency(root) {
    const reserved = (0,units/* allUnits */.bi)(root).flatMap(({ scope, template }) => (0,resources/* resourcesOf */.F3)(scope).flatMap(resource => {
        if (!FUNCTIONS.has(resource.type) || (0,template_scope/* isSwitchedOff */.r5)(scope, resource.node))
            return [];
        const node = (0,properties/* propertyOf */.$r)(template, resource, 'ReservedConcurrentExecutions')?.value;
        return Number((0,template_scope/* resolveText */.WY)((0,resources/* scopeFor */.aN)(scope, resource), node) ?? 0);
    }));
    return reserved.filter(Number.isFinite).reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./.build/pipeline/preflight.js
/**
 * Questions to AWS before anything is written there, at the same time as the builds: what would fail only after minutes of
 * CloudFormation. Reads only. What may not be asked is passed over with one line.
 */






/** Begins to ask. Only verbs that write to a stack, and only when something new is to be built, ask at all. */
function preflight(made, settings, services, caller) {
    const isNews = made.planned.some(({ record }) => record === undefined);
    if (!isNews || (settings.verb !== 'deploy' && settings.verb !== 'preview'))
        return { passed: async () => undefined, checkRoom: async () => undefined };
    const skipped = new Set();
    const skip = (reason) => {
        if (!skipped.has(reason))
            services.emit({ type: 'note', message: `preflight: passed over, ${reason}` });
        skipped.add(reason);
    };
    const roles = checkRoles(made, settings, caller, skip);
    const limits = accountLimits(caller.clients);
    const allowed = checkPermissions(settings, caller, services, skip);
    const all = Promise.all([roles, allowed]);
    // Awaited after the builds: until then nobody listens.
    all.catch(() => undefined);
    return {
        passed: async () => {
            const failures = (await all)[0];
            if (failures.length > 0)
                throw (0,report_failure/* combineFailures */.XJ)(failures);
            checkConcurrency(made, await limits, services, skip);
        },
        checkRoom: async (bytes) => checkRoom(bytes, await limits, services),
    };
}
async function checkRoles(made, { roleArn }, { clients, account }, skip) {
    const lookUp = roleLookup(clients);
    const named = staticRoles(made.root).map(({ id, arn, place }) => ({
        arn,
        place,
        service: 'lambda.amazonaws.com',
        what: `the role of ${id}`,
        remedy: 'Create the role, or name another.',
    }));
    if (roleArn !== undefined) {
        const remedy = 'Check --role-arn.';
        named.push({ arn: roleArn, service: 'cloudformation.amazonaws.com', what: 'the service role', remedy });
    }
    const failures = await Promise.all(named.map(async (role) => {
        const parts = roleIn(role.arn);
        if (parts === undefined)
            return roleFailure(role, 'is not the ARN of a role');
        if (parts.account !== account)
            return [];
        const found = await lookUp(parts.name);
        if (found.kind === 'hidden')
            skip(found.reason);
        if (found.kind === 'missing')
            return roleFailure(role, 'does not exist');
        const isTrusting = found.kind === 'hidden' || found.trusts.has(role.service);
        return isTrusting ? [] : roleFailure(role, `does not trust ${role.service}`);
    }));
    return failures.flat();
}
function roleFailure({ arn, what, place, remedy }, problem) {
    const message = `${what}, ${arn}, ${problem}`;
    return [new report_failure/* Failure */.HR('user', message, { place, remedy: `${remedy} Nothing was written to AWS.` })];
}
/** With a service role CloudFormation does the rest by itself. */
const NEEDED = [
    'cloudformation:CreateChangeSet',
    'cloudformation:DescribeChangeSet',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:DeleteChangeSet',
    'cloudformation:DescribeStacks',
    'cloudformation:DescribeStackEvents',
    's3:PutObject',
];
/** A hint and no more: policies of resources, sessions and organisations are not simulated. */
async function checkPermissions({ roleArn }, { clients, account, arn }, { emit }, skip) {
    const needed = roleArn === undefined ? NEEDED : [...NEEDED, 'iam:PassRole'];
    const denied = await deniedActions(clients, { account, arn }, needed);
    if (!Array.isArray(denied))
        return skip(denied.unknown);
    if (denied.length === 0)
        return;
    const message = `${arn} does not seem to be allowed ${denied.join(', ')}: a policy with these actions may be missing`;
    emit({ type: 'warning', message });
}
/** Lambda keeps 100 executions for functions that reserve none (quota page of Lambda). */
const KEPT_UNRESERVED = 100;
function checkConcurrency(made, limits, { emit }, skip) {
    if ('unknown' in limits) {
        skip(limits.unknown);
        return;
    }
    const reserved = reservedConcurrency(made.root);
    if (reserved <= limits.concurrentExecutions - KEPT_UNRESERVED)
        return;
    const message = `the functions reserve ${reserved} concurrent executions, the account has ${limits.concurrentExecutions} and keeps ${KEPT_UNRESERVED} of them`;
    emit({ type: 'warning', message });
}
function checkRoom(bytes, limits, { emit }) {
    if ('unknown' in limits || limits.codeSizeUsed + bytes <= limits.codeSize)
        return;
    const used = `${(0,format/* formatSize */.Xq)(limits.codeSizeUsed)} of ${(0,format/* formatSize */.Xq)(limits.codeSize)}`;
    const message = `Lambda stores ${used} of code in this region already; ${(0,format/* formatSize */.Xq)(bytes)} more may not fit: delete old versions`;
    emit({ type: 'warning', message });
}

// EXTERNAL MODULE: ./.build/files/temporary.js
var temporary = __webpack_require__(54669);
// EXTERNAL MODULE: ./.build/store/bucket.js
var store_bucket = __webpack_require__(30460);
// EXTERNAL MODULE: ./.build/template/render-template.js + 6 modules
var render_template = __webpack_require__(60041);
// EXTERNAL MODULE: ./.build/pipeline/open-template.js
var open_template = __webpack_require__(13000);
// EXTERNAL MODULE: ./.build/archive/pack-tree.js + 6 modules
var pack_tree = __webpack_require__(77627);
// EXTERNAL MODULE: ./.build/build/list-source.js + 1 modules
var list_source = __webpack_require__(2450);
// EXTERNAL MODULE: ./.build/files/hash.js
var hash = __webpack_require__(82064);
// EXTERNAL MODULE: ./.build/model/tree.js
var model_tree = __webpack_require__(10210);
;// CONCATENATED MODULE: ./.build/pipeline/package-assets.js
/** Files and folders that templates name, ready to be sent: each under its digest, once. */








/** What became of each file and folder, by the asset. Throws a Failure (user) for what cannot be packed. */
async function packAssets(assets, options) {
    const packed = new Map();
    const known = new Map();
    for (const asset of [...assets.values()].flatMap(({ files }) => files)) {
        options.services.signal.throwIfAborted();
        const key = `${asset.file}\n${isZipped(asset)}`;
        const made = known.get(key) ?? (await pack(asset, options, known.size));
        known.set(key, made);
        packed.set(asset, made);
    }
    return packed;
}
/** A single file of an archive is zipped when it is no zip itself. */
function isZipped({ isFolder, kind, file }) {
    return isFolder || (kind === 'archive' && (0,external_node_path_.extname)(file).toLowerCase() !== '.zip');
}
async function pack(asset, options, number) {
    const { file: source } = asset;
    if (!isZipped(asset)) {
        const { digest, size } = (0,hash/* hashFile */.D)(source);
        return { digest, size, suffix: suffixOf(source), content: async () => source, source };
    }
    const zip = (0,external_node_path_.join)(options.scratch, `${number}.zip`);
    const tree = asset.isFolder ? treeOf(asset, options) : (0,model_tree/* makeTree */.TI)([singleFile(source)]);
    const { digest, size } = await (0,pack_tree/* packTree */.A)({ tree, to: zip, signal: options.services.signal });
    return { digest, size, suffix: '.zip', content: async () => zip, source };
}
/** Some services go by a file's ending. */
function suffixOf(file) {
    return /\.[A-Za-z0-9]{1,16}$/.exec((0,external_node_path_.basename)(file))?.[0] ?? '';
}
function singleFile(file) {
    const { size, mode } = (0,external_node_fs_.statSync)(file);
    return (0,list_source/* diskEntry */.EV)((0,external_node_path_.basename)(file), file, { size, executable: (mode & 0o111) !== 0 });
}
/** As it lies, but for `.lambdaignore`, secrets and folders of tools. */
function treeOf({ file: folder, place }, { roots, ownFiles, services }) {
    const top = roots.find(root => (0,paths/* isInside */.FK)(root, folder)) ?? folder;
    const { tree, leftOut } = listed(() => (0,list_source/* listSource */.Kq)({ folder, top, roots, ownFiles, junk: [], asItLies: true, include: [], exclude: [] }));
    function listed(work) {
        try {
            return work();
        }
        catch (error) {
            throw error instanceof report_failure/* Failure */.HR ? withPlace(error, place) : error;
        }
    }
    if (leftOut.length > 0) {
        const names = [...leftOut].sort().join(', ');
        const message = `${(0,paths/* shownPath */.pS)(folder)}: left out: ${names} (to keep one, name it with ! in .lambdaignore)`;
        services.emit({ type: 'warning', message, place });
    }
    if (tree.length > 0)
        return tree;
    throw new report_failure/* Failure */.HR('user', `there is nothing to pack in ${(0,paths/* shownPath */.pS)(folder)}`, {
        place,
        remedy: 'Put the files there, correct the path, or see what .lambdaignore leaves out.',
    });
}
function withPlace(failure, place) {
    const at = failure.place ?? place;
    return new report_failure/* Failure */.HR(failure.class, failure.message, { ...failure, cause: failure.cause, place: at });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/pipeline/package-templates.js
/** Templates as CloudFormation takes them: the innermost first, because a parent names where its children are. */



/** The text of the root template, and all nested ones. */
async function packageTemplates(root, placement) {
    const nested = [];
    const text = await packageUnit(root, placement, nested);
    return { text, nested };
}
async function packageUnit(unit, placement, nested) {
    const listed = placement.assets.get(unit);
    const placed = [];
    for (const { value, unit: child } of listed?.templates ?? []) {
        const template = describe(child, await packageUnit(child, placement, nested));
        nested.push(template);
        placed.push(at(value, { address: await placement.urlOf(template) }));
    }
    for (const asset of listed?.files ?? [])
        placed.push(at(asset.value, placement.locate(asset)));
    for (const value of listed?.off ?? [])
        placed.push(at(value, (0,render_template/* switchedOff */.dw)(nameOf(value), placement.bucket)));
    return (0,render_template/* renderTemplate */.Xm)({ scope: unit.scope, locations: placement.code, assets: placed, aliases: 'unfold' });
}
function at({ place, slot }, location) {
    return { place, slot, location };
}
function nameOf({ place: { name, resource, scope } }) {
    return resource === undefined ? name : `${(0,value/* fullId */.x)(scope, resource.id)}/${name}`;
}
function describe({ path }, text) {
    const bytes = Buffer.from(text);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { path, text, digest, suffix: '.template', size: bytes.length, content: async () => bytes };
}

;// CONCATENATED MODULE: ./.build/pipeline/send-package.js
/** Sends what the packaged templates name: artifacts, files, nested templates; each once, after one look at the bucket. */
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











/** Renders the templates, the innermost first, and uploads what the bucket lacks. */
async function sendPackage(sending) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { built, bucket, settings, services } = sending;
        const scratch = __addDisposableResource(env_1, (0,temporary/* temporaryFolder */.y)('package'), false);
        const own = [...settings.ownFiles, ...(0,units/* templateFiles */.o8)(built.root), settings.buildFolder, settings.storeFolder];
        const roots = (0,open_template/* projectRoots */.jS)(settings);
        const files = await packAssets(built.assets, { scratch: scratch.path, services, roots, ownFiles: own });
        const destination = destinationOf(sending);
        const { text, nested } = await packageTemplates(built.root, {
            assets: built.assets,
            code: new Map([...codeLocations(sending), ...sending.images]),
            locate: asset => locationOf(files.get(asset), sending),
            urlOf: template => (0,store_bucket/* objectUrl */.bC)(destination, (0,store_bucket/* objectKey */.T5)(settings.prefix, template)),
            bucket,
        });
        const objects = distinct([...zipsOf(built), ...[...files.values()].map(ofFile), ...nested.map(ofTemplate)], settings);
        const digests = new Set();
        const onSent = ({ digest }) => void digests.add(digest);
        const uploads = await upload([...objects.values()], { ...destination, onSent }, sending);
        const sent = [...objects].map(([key, { size, from }]) => ({ key, size, from }));
        return { text, uploads, objects: sent, digests };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function destinationOf({ bucket, caller: { clients, account }, settings, services }) {
    const { prefix, kmsKeyId } = settings;
    return { clients, account, bucket: bucket ?? find_bucket/* BUCKET_TO_BE_MADE */.d, prefix, kmsKeyId, signal: services.signal };
}
function codeLocations({ built, bucket, settings }) {
    const locations = (0,render_template/* switchedOffLocations */.NT)(built.skipped, bucket);
    if (bucket === undefined)
        return locations;
    for (const [id, { digest, image }] of built.artifacts) {
        if (image === undefined)
            locations.set(id, { bucket, key: (0,store_bucket/* artifactKey */.Wf)(settings.prefix, digest) });
    }
    return locations;
}
function locationOf(object, { bucket, settings }) {
    if (object === undefined || bucket === undefined)
        throw new RangeError('a file without a place');
    return { bucket, key: (0,store_bucket/* objectKey */.T5)(settings.prefix, object) };
}
function zipsOf({ artifacts, bytes, bucketTier }) {
    const zips = [...artifacts.values()].filter(({ image }) => image === undefined);
    return zips.map(({ digest, size, zip }) => {
        const object = { digest, size, suffix: '.zip', content: () => bytes(digest), from: { file: zip } };
        return bucketTier?.repairing(object) ?? object;
    });
}
function ofFile(object) {
    return { ...object, from: { file: object.source } };
}
function ofTemplate(template) {
    return { ...template, from: { text: template.text } };
}
function distinct(objects, { prefix }) {
    return new Map(objects.map(object => [(0,store_bucket/* objectKey */.T5)(prefix, object), object]));
}
async function upload(objects, destination, { bucket, settings, services }) {
    if (bucket === undefined)
        return { uploaded: 0, skipped: 0, bytes: 0 };
    if (bucket === find_bucket/* BUCKET_TO_BE_MADE */.d) {
        const bytes = objects.reduce((sum, { size }) => sum + size, 0);
        return { uploaded: objects.length, skipped: 0, bytes };
    }
    return (0,store_bucket/* publishObjects */.e0)({ ...destination, objects, emit: services.emit, noop: settings.noop });
}
/** What a real run would have written to AWS (interface §2, `--noop`). Returns the folder, as people see it. */
function writeNoop({ objects }, bucket, { workingFolder }) {
    const folder = (0,external_node_path_.join)(workingFolder, '.lambda-build', 'noop');
    const listed = objects.map(({ key, size, from }) => {
        const file = 'file' in from ? from.file : (0,external_node_path_.join)(folder, key.slice(key.lastIndexOf('/') + 1));
        if ('text' in from)
            (0,atomic/* writeFileAtomically */.lo)(file, from.text);
        return { bucket: bucket ?? null, key, size, file: (0,paths/* shownPath */.pS)(file, workingFolder) };
    });
    (0,atomic/* writeFileAtomically */.lo)((0,external_node_path_.join)(folder, 'uploads.json'), `${JSON.stringify(listed, undefined, 2)}\n`);
    return (0,paths/* shownPath */.pS)(folder, workingFolder);
}

// EXTERNAL MODULE: ./.build/pipeline/use-bucket.js + 3 modules
var use_bucket = __webpack_require__(75703);
;// CONCATENATED MODULE: ./.build/pipeline/package.js
/** `package`: uploads the artifacts that the bucket lacks and writes the template that names them. */















async function packageArtifacts(settings, services, result) {
    const planned = await (0,plan.plan)(settings, services, result);
    (0,local_assets/* requireAssets */.Jw)(planned.assets);
    const repositories = repositoriesFor(planned, settings);
    if (settings.noop)
        services.emit({ type: 'note', message: 'noop: AWS is only read, nothing is written to it' });
    const caller = await (0,pipeline_caller/* allowedCaller */.u)(settings, services);
    const { clients, account } = caller;
    const bucket = await bucketFor(planned, settings, services, caller);
    const made = await (0,use_bucket.withBucket)(planned, { caller, bucket, settings, services }, result);
    const asked = preflight(made, settings, services, caller);
    const built = await (0,build.buildMissing)(settings, services, result, made);
    await asked.passed();
    const all = withStoredArtifacts(built);
    await checkStored(all, built, settings, services);
    await asked.checkRoom(sizeOf(all));
    if (bucket !== undefined)
        result.bucket = bucket;
    const images = await pushImages(all, repositories, { caller, settings, services });
    const sent = await sendPackage({
        built: all,
        images: images.locations,
        bucket,
        caller,
        settings,
        services,
    });
    if (!settings.noop)
        await all.bucketTier?.keep(all.artifacts.values(), sent.digests);
    result.uploads = sumOf(sent.uploads, images.uploads);
    const { text } = sent;
    const file = writeTemplate(text, settings);
    result.packagedTemplate = (0,paths/* shownPath */.pS)(file, settings.workingFolder);
    services.emit({ type: 'template-written', path: result.packagedTemplate });
    if (settings.noop)
        result.noop = writeNoop(sent, bucket, settings);
    return { ...all, clients, account, bucket, text, file };
}
/** Bytes of code that Lambda is to keep: of this run's own builds, each zip once. */
function sizeOf({ artifacts }) {
    const fresh = [...artifacts.values()].filter(({ source }) => source === 'built');
    return [...new Map(fresh.map(({ digest, size }) => [digest, size])).values()].reduce((sum, size) => sum + size, 0);
}
function sumOf(one, other) {
    return {
        uploaded: one.uploaded + other.uploaded,
        skipped: one.skipped + other.skipped,
        bytes: one.bytes + other.bytes,
    };
}
/** A template that names nothing to send needs no bucket. Found before anything is built, so that a missing one costs no build. */
async function bucketFor({ planned, assets }, settings, services, { clients }) {
    const hasCode = planned.some(({ target }) => target.packageType !== 'Image');
    if (!hasCode && !(0,local_assets/* hasAssets */.kQ)(assets))
        return settings.bucket;
    return (0,find_bucket/* findBucket */.U)({ settings, services, clients, needs: 'the artifacts' });
}
/** With `--functions` only those are built; the template needs all, so the others must be in the store already. */
function withStoredArtifacts(built) {
    const artifacts = new Map(built.artifacts);
    for (const target of built.targets) {
        if (artifacts.has(target.id))
            continue;
        const planned = built.planned.find(item => item.target.id === target.id);
        if (planned?.record === undefined) {
            throw new report_failure/* Failure */.HR('user', `${target.id} is not among --functions and has no artifact yet`, {
                place: target.place,
                artifact: target.id,
                remedy: `Build it first (lambda-build build --functions ${target.id}), or drop --functions.`,
            });
        }
        const { record, digested, origin: source } = planned;
        const zip = built.store.pathOf(record.digest);
        artifacts.set(target.id, { ...record, inputDigest: digested.inputDigest, zip, source, seconds: 0 });
    }
    return { ...built, artifacts };
}
/** What this run did not build has not been judged by it yet. */
async function checkStored(all, built, settings, services) {
    if (all.artifacts.size === built.artifacts.size)
        return;
    const { root, planned, artifacts } = all;
    const listings = await (0,build.listingsOf)(all, artifacts);
    const failures = [
        ...(0,native_code/* checkNativeCode */.J)({ planned, artifacts, settings, services }),
        ...(0,check_handlers/* checkHandlers */.e)({ root, planned, artifacts, services, listings }),
    ];
    if (failures.length > 0)
        throw (0,report_failure/* combineFailures */.XJ)(failures);
}
function writeTemplate(text, settings) {
    const file = settings.outputTemplate ?? (0,external_node_path_.join)(settings.workingFolder, '.lambda-build', 'packaged.yaml');
    (0,atomic/* writeFileAtomically */.lo)(file, text);
    return file;
}


/***/ })

};
