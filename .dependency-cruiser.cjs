/**
 * The rules of the house (ARCHITECTURE.md): who may know whom.
 * Rooms on one level don't know each other; only faces print; SDKs stay behind their doors.
 */
const rooms = ['project', 'template', 'build', 'archive', 'store', 'deploy']
const ground = ['model', 'files', 'report', 'aws']

const roomsApart = rooms.map(room => ({
  name: `${room}-knows-only-the-ground`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/`, pathNot: `^src/(${[room, ...ground].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...roomsApart,
    {
      name: 'ground-stays-on-the-ground',
      severity: 'error',
      from: { path: `^src/(${ground.join('|')})/` },
      to: { path: `^src/`, pathNot: `^src/(${ground.join('|')})/` },
    },
    {
      name: 'model-and-report-know-no-other-room',
      severity: 'error',
      from: { path: '^src/(model|report)/' },
      to: { path: '^src/', pathNot: '^src/(model|report)/' },
    },
    {
      name: 'pipeline-knows-no-face',
      severity: 'error',
      from: { path: '^src/pipeline/' },
      to: { path: '^src/(action|cli|rpc)/' },
    },
    {
      name: 'faces-know-no-other-face',
      severity: 'error',
      from: { path: '^src/(action|cli|rpc)/' },
      to: { path: '^src/(action|cli|rpc)/', pathNot: '^src/$1/' },
    },
    {
      name: 'toolkit-only-in-the-action',
      severity: 'error',
      from: { pathNot: '^src/action/' },
      to: { path: 'node_modules/@actions/(core|cache|artifact)' },
    },
    {
      name: 'exec-only-for-short-questions-of-build',
      severity: 'error',
      from: { pathNot: '^src/build/' },
      to: { path: 'node_modules/@actions/exec' },
    },
    {
      name: 'sdk-only-behind-its-doors',
      severity: 'error',
      from: { pathNot: '^src/(aws|store|deploy)/' },
      to: { path: 'node_modules/@aws-sdk', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'heavy-packages-load-on-first-use',
      comment: 'A static import would cost every start 50 to 200 ms (npm run bench -- start).',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: 'node_modules/@(aws-sdk|actions)/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-sources',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|scripts|benchmarks)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
