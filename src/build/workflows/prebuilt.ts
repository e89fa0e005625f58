import type { Workflow } from './workflow.ts'

/** A `.zip` or `.jar` that somebody else built: its bytes are the artifact. */
export const prebuilt: Workflow = { name: 'prebuilt', version: 1, junk: [], layerFolder: '' }
