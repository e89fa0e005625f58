/** An answer other than the result: JSON-RPC's own codes below zero, the protocol's above. */
export class RpcError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}
