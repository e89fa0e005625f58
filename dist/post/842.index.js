export const id = 842;
export const ids = [842];
export const modules = {

/***/ 1842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jobLog: () => (/* binding */ jobLog)
});

// EXTERNAL MODULE: ./.build/report/format.js
var format = __webpack_require__(28522);
// EXTERNAL MODULE: ./.build/report/narrate.js + 1 modules
var narrate = __webpack_require__(56171);
// EXTERNAL MODULE: ./.build/report/timeline.js
var timeline = __webpack_require__(89570);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/files/paths.js
var paths = __webpack_require__(72046);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(15607);
;// CONCATENATED MODULE: ./.build/action/annotations.js
/** What of a failed run becomes an annotation: ten at most, the most important first, at the lines that caused them. Pure. */




/** GitHub records ten annotations of a kind for each step. */
const MOST_ANNOTATIONS = 10;
const MOST_NAMES = 5;
/**
 * One for each failure, then what else the tools found wrong. Functions that share code fail of the same: they share an
 * annotation.
 */
function annotationsOf(failure) {
    const groups = groupsOf((0,format/* allFailures */.ZJ)(failure));
    const heads = groups.map(headOf);
    const deepest = Math.max(0, ...groups.map(([{ problems }]) => problems.length));
    const rest = Array.from({ length: deepest }, (_, at) => at + 1).flatMap(at => groups.flatMap(group => {
        const problem = group[0].problems[at];
        return problem === undefined ? [] : [{ ...problem, title: titleOf(group) }];
    }));
    return distinct([...heads, ...rest]).slice(0, MOST_ANNOTATIONS);
}
function groupsOf(failures) {
    const groups = new Map();
    for (const failure of failures) {
        const { problems, message, place, class: kind } = failure;
        const key = JSON.stringify([kind, message, problems[0] ?? place]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [failure]);
        else
            group.push(failure);
    }
    return [...groups.values()];
}
function headOf(group) {
    const [first] = group;
    const [problem] = first.problems;
    const title = titleOf(group);
    const remedy = first.remedy === undefined ? [] : [first.remedy];
    if (problem === undefined)
        return { title, message: [(0,format/* namedMessage */.rn)(first), ...remedy].join('\n'), place: first.place };
    const said = first.message.includes(problem.message) ? [] : [problem.message];
    const message = [...said, (0,format/* namedMessage */.rn)(first), ...definitions(group, problem), ...remedy].join('\n');
    return { title, message, place: problem.place };
}
/** Where the functions stand in the template. */
function definitions(group, { place: { file } }) {
    const places = group.flatMap(({ place }) => (place === undefined || place.file === file ? [] : [place]));
    if (places.length === 0)
        return [];
    return [`Defined at ${shortened([...new Set(places.map(failure/* formatPlace */.dE))])}.`];
}
function titleOf(group) {
    const names = group.map(({ artifact, resource }) => artifact ?? resource ?? 'lambda-build');
    return shortened([...new Set(names)]);
}
function shortened(names) {
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
function distinct(annotations) {
    const seen = new Set();
    return annotations.filter(({ message, place }) => {
        const key = JSON.stringify([message, place]);
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
/**
 * GitHub shows an annotation in the files of the repository, by its path from the workspace. A place outside is
 * left out: the message tells it.
 */
function propertiesOf({ title, place }, workspace) {
    const file = place && fileInWorkspace(place.file, workspace);
    if (place === undefined || file === undefined)
        return { title: (0,format/* harmless */.Is)(title) };
    return {
        title: (0,format/* harmless */.Is)(title),
        file,
        ...(place.line === undefined ? {} : { startLine: place.line }),
        ...(place.column === undefined ? {} : { startColumn: place.column }),
    };
}
function fileInWorkspace(file, workspace) {
    if (workspace === undefined)
        return file;
    const path = (0,external_node_path_.resolve)(file);
    return (0,paths/* isInside */.FK)(workspace, path) ? (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/') : undefined;
}

;// CONCATENATED MODULE: ./.build/action/log.js
/** Events as the log of a job: a group for each phase, annotations where the template is wrong, text made harmless. */




const LABEL_WIDTH = 9;
/**
 * Groups fold what went well; what failed stands between them, where nobody has to open anything. A group that goes on after
 * such a line says so. `workspace`: the absolute path that annotations count from.
 */
function jobLog(core, now, workspace) {
    const started = now();
    const narrator = new narrate/* Narrator */.m();
    const opened = new Set();
    const stackEvents = [];
    let open;
    let phase = 'update';
    const group = (name) => {
        if (open === name)
            return;
        if (open !== undefined)
            core.endGroup();
        if (name !== undefined)
            core.startGroup(opened.has(name) ? `${name}, continued` : name);
        if (name !== undefined)
            opened.add(name);
        open = name;
    };
    const info = (line) => core.info((0,format/* harmless */.Is)(line));
    const notYet = [];
    let left = MOST_ANNOTATIONS;
    let concluded = false;
    const annotate = (as, annotation) => {
        if (left-- <= 0)
            return;
        core[as](annotation.message.split('\n').map(format/* harmless */.Is).join('\n'), propertiesOf(annotation, workspace));
    };
    const warn = ({ message, place }) => {
        info(`${'warning'.padEnd(LABEL_WIDTH)} ${message}`);
        const annotation = { title: 'lambda-build', message, place };
        if (concluded)
            annotate('warning', annotation);
        else
            notYet.push(annotation);
    };
    return {
        onEvent(event) {
            if (event.type === 'warning')
                return warn(event);
            if (event.type === 'stack-event') {
                phase = (0,timeline/* phaseAfter */.W)(event, phase);
                stackEvents.push(event);
            }
            if (event.type === 'stack-finished')
                opened.clear();
            const lines = narrator.tell(event, (now() - started) / 1000);
            if (lines.length === 0)
                return;
            const name = groupOf(event, phase);
            if (name !== 'same')
                group(name);
            for (const { label, text } of lines)
                info(`${label.padEnd(LABEL_WIDTH)} ${text}`);
        },
        conclude(failure) {
            group(undefined);
            if (failure !== undefined) {
                for (const annotation of annotationsOf(failure))
                    annotate('error', annotation);
                for (const one of (0,format/* allFailures */.ZJ)(failure))
                    for (const line of (0,format/* failureLines */.w7)(one))
                        info(line);
            }
            for (const annotation of notYet.splice(0))
                annotate('warning', annotation);
            concluded = true;
        },
        stackEvents,
    };
}
const STACK_GROUPS = {
    create: 'Stack events: create',
    update: 'Stack events: update',
    import: 'Stack events: import',
    delete: 'Stack events: delete',
    cleanup: 'Stack events: clean up',
    rollback: 'Stack events: roll back',
};
/** The group that an event belongs to, undefined for none, 'same' for whatever is open. */
function groupOf(event, phase) {
    switch (event.type) {
        case 'build-started':
        case 'build-output':
        case 'build-finished':
        case 'artifact-found':
            return 'Build';
        case 'upload-started':
        case 'artifact-uploaded':
            return 'Upload';
        case 'stack-event':
            return event.status.endsWith('_FAILED') ? undefined : STACK_GROUPS[phase];
        case 'note':
        case 'capabilities':
        case 'stack-waiting':
        case 'stack-heartbeat':
            return 'same';
        default:
            return undefined;
    }
}


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


/***/ })

};
