/** Which file of an artifact a handler names, as the runtimes' own clients look for it (AWS Developer Guide, by language). */

import type { Language } from '../model/runtimes.ts'

/** What Lambda looks for: any of `files`, or anything that `matches`. */
export interface HandlerFile {
  /** The one that people mean, for messages. */
  usual: string
  files: readonly string[]
  /** Further names that would do. */
  matches?: RegExp
  /** Whether it is started as a program. */
  isProgram?: boolean
  /** The handler that would name another file, when that can be said. */
  handlerFor(file: string): string | undefined
}

/** undefined when nobody can tell from names alone: absolute paths, which lead into layers. */
export function handlerFile(language: Language, handler: string): HandlerFile | undefined {
  if (language === 'provided') return program('bootstrap')
  if (handler.startsWith('/')) return undefined
  return FORMS[language](handler.replace(/^\.\//, ''))
}

const FORMS: Readonly<Record<Exclude<Language, 'provided'>, (handler: string) => HandlerFile>> = {
  python,
  nodejs,
  ruby,
  java,
  dotnet,
  go: program,
}

function program(file: string): HandlerFile {
  return { usual: file, files: [file], isProgram: true, handlerFor: () => undefined }
}

/** `pkg.mod.func` and `pkg/mod.func`: a module, a package or compiled code. */
function python(handler: string): HandlerFile {
  const at = handler.lastIndexOf('.')
  const [module, name] = at === -1 ? [handler, ''] : [handler.slice(0, at), handler.slice(at)]
  const path = module.replaceAll('.', '/')
  return {
    usual: `${path}.py`,
    files: [`${path}.py`, `${path}/__init__.py`, `${path}.pyc`, `${path}/__init__.pyc`, `${path}.so`],
    matches: new RegExp(`^${escaped(path)}\\.(cpython-|abi3)[^/]*\\.so$`),
    handlerFor: file =>
      without(file, /(\/__init__)?\.pyc?$/)
        ?.replaceAll('/', '.')
        .concat(name),
  }
}

/** `dir/file.func`: the file ends at the first dot of the last part. A package of node_modules does, too. */
function nodejs(handler: string): HandlerFile {
  const [path, name] = atFirstDot(handler)
  return {
    usual: `${path}.js`,
    files: ['', '.js', '.mjs', '.cjs'].flatMap(end => [`${path}${end}`, `node_modules/${path}${end}`]),
    matches: new RegExp(`^node_modules/${escaped(path)}/`),
    handlerFor: file => without(file, /\.[cm]?js$/)?.concat(name),
  }
}

/** `dir/file.method` and `file.Module::Class.method`. */
function ruby(handler: string): HandlerFile {
  const [path, name] = atFirstDot(handler)
  return {
    usual: `${path}.rb`,
    files: [`${path}.rb`, `${path}.so`],
    handlerFor: file => without(file, /\.rb$/)?.concat(name),
  }
}

/** `a.b.C::method` and `a.b.C`. Any library may hold the class; looking into each would cost more than it is worth. */
function java(handler: string): HandlerFile {
  const [type = handler, ...method] = handler.split('::')
  return {
    usual: `${type.replaceAll('.', '/')}.class`,
    files: [`${type.replaceAll('.', '/')}.class`],
    matches: /^(lib\/)?[^/]+\.jar$/,
    handlerFor: file => {
      const name = without(file, /\.class$/)?.replaceAll('/', '.')
      return name === undefined ? undefined : [name, ...method].join('::')
    },
  }
}

/** `Assembly::Namespace.Class::Method`, or `Assembly` alone for a program. */
function dotnet(handler: string): HandlerFile {
  const [assembly = handler, ...rest] = handler.split('::')
  return {
    usual: `${assembly}.dll`,
    files: [`${assembly}.dll`, assembly, 'bootstrap'],
    handlerFor: file => {
      const name = without(file, /\.dll$/)
      return name === undefined ? undefined : [name, ...rest].join('::')
    },
  }
}

function atFirstDot(handler: string): [path: string, name: string] {
  const at = handler.indexOf('.', handler.lastIndexOf('/') + 1)
  return at === -1 ? [handler, ''] : [handler.slice(0, at), handler.slice(at)]
}

function without(file: string, end: RegExp): string | undefined {
  return end.test(file) ? file.replace(end, '') : undefined
}

function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9_/]/g, '\\$&')
}
