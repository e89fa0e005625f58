export const id = 493;
export const ids = [493];
export const modules = {

/***/ 32493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMembers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _zip_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56438);
/* harmony import */ var _zip_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58934);
/** What is in an archive, from its directory alone: nothing is unpacked, and members are not looked at. */



const UNIX = [3, 19]; // APPNOTE 4.4.2: Unix and macOS
const FILE_TYPE = 0o170000;
const EXECUTABLE = 0o111;
/** All members but folders, in their order; undefined for what is no sound archive. */
function listMembers(archive) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(archive, 'r');
    try {
        const { records } = (0,_zip_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectory */ .g)(descriptor, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size);
        return records
            .map(({ name, madeBy, unixMode }) => ({
            path: name.toString('utf8'),
            isLink: UNIX.includes(madeBy) && (unixMode & FILE_TYPE) === _zip_format_js__WEBPACK_IMPORTED_MODULE_2__/* .SYMBOLIC_LINK */ .e7,
            isExecutable: UNIX.includes(madeBy) ? (unixMode & EXECUTABLE) !== 0 : undefined,
        }))
            .filter(({ path }) => !path.endsWith('/'));
    }
    catch (error) {
        if (error instanceof _zip_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .ZipProblem */ .n)
            return undefined;
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ })

};
