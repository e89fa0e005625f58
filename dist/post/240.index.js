export const id = 240;
export const ids = [240];
export const modules = {

/***/ 25240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   REAL_CLOCK: () => (/* binding */ REAL_CLOCK),
/* harmony export */   cancelOnSignals: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15607);
/** The clock and the signals of a real process; tests bring their own. */


const REAL_CLOCK = {
    now: Date.now,
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
};
/** The first SIGINT or SIGTERM lets the run end in order; `onSecond` may end the process at once. */
function cancelOnSignals(onSecond) {
    const controller = new AbortController();
    let received;
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            if (received !== undefined)
                return onSecond(received);
            received = name;
            controller.abort(new _report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('cancelled', `stopped by ${name}`));
        });
    }
    return { signal: controller.signal, received: () => received };
}


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


/***/ })

};
