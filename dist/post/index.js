import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./.build/action/post.js
/** After the job: removes what a step that was ended by force left behind. Nothing else happens here. */


/** `STATE_temporary-folder` is what `main` saved; the runner hands it over. Never throws. */
function cleanUp(environment) {
    const folder = environment['STATE_temporary-folder'] ?? '';
    if (!(0,external_node_path_namespaceObject.basename)(folder).startsWith('lambda-build-'))
        return;
    try {
        (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true });
    }
    catch {
        // The machine is given back or swept by the runner; a leftover folder must not fail the job.
    }
}

;// CONCATENATED MODULE: ./.build/post.js
/** The action's post step. */

cleanUp(process.env);

