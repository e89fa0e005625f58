export const id = 72;
export const ids = [72];
export const modules = {

/***/ 5072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remove: () => (/* binding */ remove)
});

// EXTERNAL MODULE: ./.build/aws/clients.js
var aws_clients = __webpack_require__(7648);
// EXTERNAL MODULE: ./.build/aws/errors.js
var errors = __webpack_require__(7085);
// EXTERNAL MODULE: ./.build/report/failure.js
var failure = __webpack_require__(5607);
// EXTERNAL MODULE: ./.build/deploy/remove-stack.js
var remove_stack = __webpack_require__(2747);
// EXTERNAL MODULE: ./.build/deploy/stack-view.js
var stack_view = __webpack_require__(3208);
// EXTERNAL MODULE: ./.build/deploy/wait-until-at-rest.js
var wait_until_at_rest = __webpack_require__(8505);
;// CONCATENATED MODULE: ./.build/deploy/delete-stack.js
/** `delete`: a stack and everything in it, but for what its template retains. */





/** Deletes the stack if there is one. A deletion that fails is in the outcome; what prevents it from starting is thrown. */
async function deleteStack(options) {
    const { stackName, emit, clock, signal } = options;
    const startedAt = clock.now();
    const calls = { ...options, signal, deadline: startedAt + options.timeoutSeconds * 1000 };
    const elapsed = () => (clock.now() - startedAt) / 1000;
    let view = await look(options, stackName);
    if (view?.status.startsWith('UPDATE_')) {
        await (0,wait_until_at_rest/* waitUntilAtRest */.$)(calls, view, `it is ${view.status}, and cannot be deleted before that ends`);
        view = await look(options, view.stackId);
    }
    if (view === undefined || view.status === 'DELETE_COMPLETE')
        return { changed: false, stackName, status: 'DELETE_COMPLETE', retained: [], seconds: elapsed() };
    if (view.terminationProtection)
        throw protectedStack(stackName);
    const removed = await (0,remove_stack/* removeStack */.p)(calls, view);
    if (removed.status.startsWith('DELETE_') && !removed.status.endsWith('_IN_PROGRESS'))
        emit({ type: 'stack-finished', stackName, status: removed.status, seconds: elapsed() });
    return { changed: true, stackName, stackId: view.stackId, ...removed, seconds: elapsed() };
}
async function look({ clients, signal }, nameOrId) {
    try {
        return await (0,stack_view/* readStack */.b)(clients, nameOrId, signal);
    }
    catch (error) {
        throw (0,errors/* awsFailure */.MT)(error, { call: 'cloudformation:DescribeStacks', target: `stack ${nameOrId}` });
    }
}
function protectedStack(stackName) {
    return new failure/* Failure */.HR('deploy', `the stack ${stackName} is protected against deletion`, {
        remedy: `If you mean it: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stackName}`,
    });
}

// EXTERNAL MODULE: ./.build/pipeline/deploy.js + 11 modules
var deploy = __webpack_require__(3095);
// EXTERNAL MODULE: ./.build/pipeline/package.js
var pipeline_package = __webpack_require__(5477);
// EXTERNAL MODULE: ./.build/pipeline/results.js
var results = __webpack_require__(4815);
;// CONCATENATED MODULE: ./.build/pipeline/delete.js
/** `delete`: removes the stack, streams its events, and says what CloudFormation left behind. */





async function remove(settings, services, result) {
    const stackName = (0,deploy.requireStackName)(settings);
    const clients = (0,aws_clients/* awsClients */.e)({ region: settings.region });
    await (0,pipeline_package.allowedCaller)(clients, settings);
    if (settings.noop) {
        Object.assign(result, { stackName, changed: false, operation: 'none' });
        services.emit({ type: 'note', message: `would delete the stack ${stackName}` });
        return;
    }
    const outcome = await deleteStack({
        clients,
        stackName,
        ...(settings.roleArn === undefined ? {} : { roleArn: settings.roleArn }),
        timeoutSeconds: settings.timeoutSeconds,
        emit: services.emit,
        clock: services.clock,
        signal: services.signal,
    });
    const { failure, seconds, ...rest } = outcome;
    Object.assign(result, rest, { operation: rest.changed ? 'delete' : 'none', seconds: (0,results/* round */.LI)(seconds) });
    if (failure !== undefined)
        throw failure;
}


/***/ })

};
