export const id = 936;
export const ids = [936];
export const modules = {

/***/ 58936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

;// CONCATENATED MODULE: ./.build/report/changes.js
/** The changes that a change set lists, for people: ordered by what matters, counted, and put in words. */
/** What a change comes to. `Conditional` and `Dynamic` count as what they may be. */
function kindOf({ action, replacement }) {
    if (action === 'Remove')
        return 'remove';
    if (action === 'Add')
        return 'add';
    if (action === 'Import')
        return 'import';
    return replacement === 'True' || replacement === 'Conditional' || action === 'Dynamic'
        ? 'replace'
        : 'modify';
}
const ORDER = ['replace', 'remove', 'modify', 'import', 'add'];
/** What loses something first; otherwise in the order that they came in. */
function byImportance(changes) {
    return [...changes].sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)));
}
/** `2 to add, 1 to change, 1 to replace`. */
function countChanges(changes) {
    const words = [
        ['add', 'to add'],
        ['import', 'to import'],
        ['modify', 'to change'],
        ['replace', 'to replace'],
        ['remove', 'to remove'],
    ];
    const counted = words.flatMap(([kind, text]) => {
        const many = changes.filter(change => kindOf(change) === kind).length;
        return many === 0 ? [] : [`${many} ${text}`];
    });
    return counted.length === 0 ? 'no resource changes' : counted.join(', ');
}
/** `replace`, `may replace`, `remove` … */
function verbOf(change) {
    const isSure = change.replacement === 'True' || kindOf(change) !== 'replace';
    return isSure ? kindOf(change) : 'may replace';
}
/** Permissions and what is open to the world: looked at apart. */
function isAccess({ type }) {
    return /^AWS::(IAM|SSO|RAM)::|::(Permission|Policy|BucketPolicy|QueuePolicy|TopicPolicy|ResourcePolicy|Url)$/.test(type);
}
const LONGEST_VALUE = 120;
/** One line a property: `/Properties/MemorySize: 128 → 256`. */
function propertyLines({ properties }) {
    return properties.map(({ path, before, after, requiresRecreation }) => {
        const values = before === null && after === null ? '' : `: ${shown(before)} → ${shown(after)}`;
        const recreates = requiresRecreation === 'Never' ? '' : ' (needs a new one)';
        return `${path}${values}${recreates}`;
    });
}
function shown(value) {
    if (value === null)
        return '∅';
    const line = value.replace(/\s+/g, ' ');
    return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line;
}
/** Lines for a terminal. */
function changeLines(changes) {
    const rows = byImportance(changes);
    const width = Math.max(0, ...rows.map(change => verbOf(change).length));
    const ids = Math.max(0, ...rows.map(({ id }) => id.length));
    return rows.flatMap(change => [
        `${verbOf(change).padEnd(width)}  ${change.id.padEnd(ids)}  ${change.type}`,
        ...propertyLines(change).map(line => `${' '.repeat(width)}    ${line}`),
    ]);
}

;// CONCATENATED MODULE: ./.build/report/markdown.js
/** Text from outside inside Markdown: it can neither start Markdown nor HTML, nor break a table. */
/** As running text. */
function inert(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
        .replace(/\r?\n/g, '<br>');
}
/** As code, on one line. */
function code(text) {
    return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|').replace(/\s+/g, ' ')}\``;
}
/** A table; nothing without rows. `align`: one of `l`, `r` for each column. */
function table(head, align, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = `|${[...align].map(side => (side === 'r' ? '--:' : '---')).join('|')}|`;
    return [line(head), rule, ...rows.map(line)].join('\n');
}
/** Folded away until somebody opens it. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./.build/report/changes-markdown.js
/** A preview in Markdown, for summaries and comments: what loses something first, details folded, permissions apart. */


/** Parts in their order of importance; joined by empty lines they are the text, cut from the end they still make sense. */
function changeSetParts({ operation, changes, blocked }) {
    if (operation === 'none')
        return ['Nothing to do: the stack is as the template says.'];
    const head = `**${operation === 'create' ? 'A new stack' : 'An update'}**: ${countChanges(changes)}.`;
    const access = changes.filter(isAccess);
    return [
        head,
        blockedPart(blocked),
        changeTable(changes.filter(change => !isAccess(change))),
        access.length === 0 ? '' : `**Permissions**\n\n${changeTable(access)}`,
        ...detailParts(changes),
    ].filter(part => part !== '');
}
function blockedPart(blocked) {
    if (blocked.length === 0)
        return '';
    const lines = blocked.map(change => `> - ${code(change.id)} (${inert(change.type)}): ${verbOf(change)}`);
    return [
        '> [!CAUTION]',
        '> These hold data. A deploy refuses to touch them until they are named in `allow-replace` or `allow-delete`:',
        ...lines,
    ].join('\n');
}
const MARKS = {
    add: '➕',
    import: '📥',
    modify: '✏️',
    replace: '♻️',
    'may replace': '♻️',
    remove: '🗑️',
};
function changeTable(changes) {
    const rows = byImportance(changes).map(change => {
        const verb = verbOf(change);
        return [`${MARKS[verb] ?? ''} ${verb}`, code(change.id), inert(change.type), because(change)];
    });
    return table(['', 'Resource', 'Type', 'Because of'], 'llll', rows);
}
/** The properties that decide, by their names. */
function because({ properties }) {
    const deciding = properties.filter(({ requiresRecreation }) => requiresRecreation !== 'Never');
    const names = (deciding.length > 0 ? deciding : properties).map(({ path }) => path.replace(/^\/Properties\//, ''));
    const [first = '', second, ...more] = [...new Set(names)];
    const shown = second === undefined ? [first] : [first, second];
    if (first === '')
        return '';
    return `${shown.map(code).join(', ')}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}
function detailParts(changes) {
    return byImportance(changes)
        .filter(({ properties }) => properties.length > 0)
        .map(change => {
        const lines = propertyLines(change).map(line => `- ${code(line)}`);
        return details(`${verbOf(change)} <code>${inert(change.id)}</code>`, lines.join('\n'));
    });
}

;// CONCATENATED MODULE: ./.build/report/console-link.js
/** Where a stack is found in the AWS console. Pure. */
/** Hosts of the console by partition; the isolated ones have none that others can reach. */
const CONSOLES = {
    aws: 'console.aws.amazon.com',
    'aws-cn': 'console.amazonaws.cn',
    'aws-us-gov': 'console.amazonaws-us-gov.com',
    'aws-eusc': 'console.amazonaws-eusc.eu',
};
const STACK_ARN = /^arn:([a-z-]+):cloudformation:([a-z0-9-]+):\d{12}:stack\/[A-Za-z0-9-]+\/[A-Za-z0-9-]+$/;
/** The link to a page about a stack; undefined for what is no stack's ARN, or in a partition without a public console. */
function consoleLink(stackId, page) {
    const [, partition = '', region = ''] = STACK_ARN.exec(stackId) ?? [];
    const host = CONSOLES[partition];
    if (host === undefined)
        return undefined;
    const home = partition === 'aws' ? `${region}.${host}` : host;
    return `https://${home}/cloudformation/home?region=${region}#/stacks/${page}?stackId=${encodeURIComponent(stackId)}`;
}

// EXTERNAL MODULE: ./.build/report/format.js
var format = __webpack_require__(28522);
;// CONCATENATED MODULE: ./.build/report/gantt.js
/** A timeline as a Mermaid gantt chart, which GitHub draws in summaries and comments. Pure. */
/** More bars than these nobody reads; failures stay, then the longest. */
const MOST_BARS = 60;
/** Mermaid draws no text beyond this (maxTextSize). */
const MAX_CHARACTERS = 50_000;
const SECTIONS = {
    create: 'Create',
    update: 'Update',
    import: 'Import',
    delete: 'Delete',
    rollback: 'Roll back',
    cleanup: 'Clean up',
};
/** Mermaid's words for how a task looks; what went well has none of its own. */
const LOOKS = {
    done: 'done, ',
    failed: 'crit, ',
    cancelled: '',
    open: 'active, ',
};
/** The text of the chart and how many bars it leaves out; undefined without bars. */
function ganttOf(bars) {
    if (bars.length === 0)
        return undefined;
    const worth = [...bars].sort((a, b) => rank(a) - rank(b) || gantt_length(b) - gantt_length(a));
    for (let most = MOST_BARS; most > 0; most = Math.floor(most / 2)) {
        const shown = new Set(worth.slice(0, most));
        const text = chart(bars.filter(bar => shown.has(bar)));
        if (text.length <= MAX_CHARACTERS)
            return { text, left: bars.length - shown.size };
    }
    return undefined;
}
function chart(bars) {
    const phases = [...new Set(bars.map(({ phase }) => phase))];
    const sections = phases.flatMap(phase => [
        `  section ${SECTIONS[phase]}`,
        ...bars.filter(bar => bar.phase === phase).map(task),
    ]);
    return ['gantt', '  dateFormat x', '  axisFormat %M:%S', '  todayMarker off', ...sections].join('\n');
}
/** A bar without length would not be seen. */
const SHORTEST_MS = 500;
function task(bar) {
    return `  ${nameOf(bar)} :${LOOKS[bar.outcome]}${bar.start}, ${Math.max(SHORTEST_MS, gantt_length(bar))}ms`;
}
/** The comma after the id keeps an id such as `Section` from being taken for a word of Mermaid's. */
function nameOf({ id, resourceType, outcome }) {
    const type = resourceType.split('::').slice(1).join(' ');
    const name = `${id}, ${type}${outcome === 'cancelled' ? ' (cancelled)' : ''}`;
    return name.replace(/[^A-Za-z0-9 ,./()_-]+/g, ' ').slice(0, 120);
}
function rank({ outcome }) {
    return outcome === 'failed' ? 0 : outcome === 'open' ? 1 : 2;
}
function gantt_length({ start, end }) {
    return end - start;
}

// EXTERNAL MODULE: ./.build/report/timeline.js
var timeline = __webpack_require__(89570);
;// CONCATENATED MODULE: ./.build/action/deletion-summary.js
/** What the job summary says of stacks that went: which, what stayed behind, what left the bucket. */


/** Parts of Markdown; empty ones where there is nothing to say. */
function deletionParts({ stacks, leftOut, retained, pruned }) {
    const rows = (stacks ?? []).map(({ stackName, status, lastChanged, failure }) => [
        code(stackName),
        code(status),
        lastChanged ?? '–',
        failure === undefined ? '' : inert(failure.message),
    ]);
    const left = (leftOut ?? []).map(({ stackName, why }) => [code(stackName), 'left out', '–', inert(why)]);
    const stayed = (retained ?? []).map(({ id, type, physicalId }) => [code(id), code(type), code(physicalId)]);
    return [
        table(['Stack', 'Status', 'Last changed', ''], 'llll', [...rows, ...left]),
        stayed.length === 0 ? '' : 'These resources were left in place, and no stack owns them now:',
        table(['Resource', 'Type', 'Id'], 'lll', stayed),
        pruned === undefined ? '' : prunedLine(pruned),
    ];
}
function prunedLine({ bucket, objects, bytes, kept }) {
    const others = kept === 0 ? '' : ` ${kept} stay, which others may use.`;
    return `Only used here: ${(0,format/* count */.U9)(objects, 'object')} (${(0,format/* formatSize */.Xq)(bytes)}) in ${code(`s3://${bucket}`)}.${others}`;
}

;// CONCATENATED MODULE: ./.build/action/summary.js
/** The job summary in Markdown: what was built, what became of the stack, what failed and what to do. */







/** GitHub drops a summary over 1 MiB whole (limits of GITHUB_STEP_SUMMARY), so it is cut before. */
const MAX_BYTES = 1_000_000;
/** `events`: those of the stack, for a picture of when everything happened. */
function summaryOf(command, result, events = []) {
    const { changeSet } = result;
    const preview = changeSet === undefined ? [] : changeSetParts(changeSet);
    const parts = [
        headline(command, result),
        failures(result),
        ...preview,
        artifacts(result),
        ...deletionParts(result),
        stack(result),
        summary_timeline(events, result),
    ];
    return cut(`${parts.filter(part => part !== '').join('\n\n')}\n`);
}
function headline(command, result) {
    const what = code(result.stackName ?? result.matching ?? result.template ?? '');
    if (result.failure !== undefined)
        return `### ❌ ${command} ${what} failed (${result.failure.class})${stateOf(result)}`;
    if (result.changeSet !== undefined)
        return `### 🔍 ${command} ${what}`;
    if (result.changed === false)
        return `### ✅ ${command} ${what}: nothing changed`;
    return `### ✅ ${command} ${what}${stateOf(result)}`;
}
/** What the failure has left behind. */
function stateOf({ status }) {
    return status === undefined ? '' : `: ${status}`;
}
function failures({ failure }) {
    if (failure === undefined)
        return '';
    const all = [failure, ...failure.others];
    const ofStack = all.filter(({ resource }) => resource !== undefined);
    const rest = all.filter(one => !ofStack.includes(one));
    return [...rest.map(describe), failedResources(ofStack)].filter(part => part !== '').join('\n\n');
}
/** The cause first, then what failed by itself as well. */
function failedResources(failed) {
    const rows = failed.map((failure, index) => [
        index === 0 ? '🔴 **cause**' : 'failed too',
        `${code(failure.resource ?? '')}<br>${inert(failure.type ?? '')}`,
        `${placeIn(failure)}${inert(failure.reason ?? failure.message)}${remedyIn(failure)}`,
    ]);
    return table(['', 'Resource', 'What it says, and what to do'], 'lll', rows);
}
function describe(failure) {
    return `- ${placeIn(failure)}${inert(failure.message)}${remedyIn(failure)}${problemsIn(failure)}`;
}
const MOST_PROBLEMS = 5;
function problemsIn({ problems = [] }) {
    const lines = problems
        .slice(0, MOST_PROBLEMS)
        .map(problem => `${placeIn(problem)}${inert(problem.message)}`);
    const more = problems.length - lines.length;
    if (more > 0)
        lines.push(`… and ${more} more`);
    return lines.map(line => `<br>${line}`).join('');
}
function placeIn({ file, line, column }) {
    const place = [file, line, column].filter(part => part !== null).join(':');
    return place === '' ? '' : `${code(place)} `;
}
function remedyIn({ remedy }) {
    return remedy === null ? '' : `<br>→ ${inert(remedy)}`;
}
function artifacts({ artifacts: built, failed }) {
    const rows = Object.entries(built ?? {}).map(([id, artifact]) => [
        code(id),
        artifact.source === 'built' ? 'built' : `found (${artifact.source})`,
        artifact.source === 'built' ? (0,format/* formatSeconds */.Xo)(artifact.seconds) : '–',
        (0,format/* formatSize */.Xq)(artifact.size),
        (0,format/* formatSize */.Xq)(artifact.unzippedSize),
        code((0,format/* shortDigest */.VK)(artifact.digest)),
    ]);
    const broken = (failed ?? []).map(({ id }) => [code(id), '**failed**', '–', '–', '–', '–']);
    const head = ['Function', '', 'Seconds', 'Zip', 'Unzipped', 'Digest'];
    return table(head, 'llrrrl', [...rows, ...broken]);
}
function stack(result) {
    const outputs = Object.entries(result.outputs ?? {});
    const uploads = result.uploads;
    const lines = [
        uploads === undefined
            ? ''
            : `Uploaded ${uploads.uploaded} (${(0,format/* formatSize */.Xq)(uploads.bytes)}), already there ${uploads.skipped}.`,
        stackLine(result),
        table(['Output', 'Value'], 'll', outputs.map(([key, value]) => [code(key), inert(value)])),
    ];
    return lines.filter(line => line !== '').join('\n\n');
}
function stackLine({ stackId }) {
    if (stackId === undefined)
        return '';
    const link = consoleLink(stackId, 'events');
    return `Stack ${code(stackId)}${link === undefined ? '' : ` ([console](${link}))`}`;
}
/** When each resource was worked on, as a picture. */
function summary_timeline(events, { failure }) {
    const bars = (0,timeline/* timelineOf */.h)(events);
    const gantt = ganttOf(bars);
    if (gantt === undefined)
        return '';
    const left = gantt.left === 0 ? '' : `\n\n${gantt.left} shorter ones are left out.`;
    const picture = `\`\`\`mermaid\n${gantt.text}\n\`\`\`${left}`;
    return failure === undefined ? details('Timeline', picture) : `**Timeline**\n\n${picture}`;
}
function cut(markdown) {
    const bytes = Buffer.from(markdown);
    return bytes.length <= MAX_BYTES
        ? markdown
        : `${bytes.subarray(0, MAX_BYTES).toString('utf8')}\n\n… cut here.\n`;
}


/***/ })

};
