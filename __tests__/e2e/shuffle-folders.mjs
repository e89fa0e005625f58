/**
 * Loaded before the program (`node --import`): every folder is listed in another order than the file system has.
 * Neighbours are reversed rather than drawn by lot, so a failure comes again.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { readdirSync } = fs
fs.readdirSync = (...args) => shuffled(readdirSync(...args))
const { readdir } = fs.promises
fs.promises.readdir = async (...args) => shuffled(await readdir(...args))
syncBuiltinESMExports()

function shuffled(names) {
  const half = Math.floor(names.length / 2)
  return [...names.slice(half).reverse(), ...names.slice(0, half)]
}
