#!/usr/bin/env node
/** The program `lambda-builders`: `lambda-build rpc` under the name that clients of AWS Lambda Builders call. */

import { main } from './rpc/main.ts'

process.exitCode = await main(process.argv.slice(2), process.env)
