import type { Workflow } from './workflow.ts'

/** Packs the source as it is: code without a manifest, layers without BuildMethod, SkipBuild, single files. */
export const copy: Workflow = { name: 'copy', version: 1, junk: [], layerFolder: '' }
