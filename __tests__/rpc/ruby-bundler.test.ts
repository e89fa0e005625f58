import { describe, it } from 'vitest'
import { needsTool } from '../support/tools.ts'
import { type App, type Builds, expectSame } from './original.ts'

const app: App = {
  'app.rb': "require 'greeting'\n",
  Gemfile: "gem 'greeting', path: 'gems/greeting'\n",
  'gems/greeting/greeting.gemspec':
    "Gem::Specification.new { |s| s.name = 'greeting'; s.version = '1.0'; s.summary = 'x'; s.authors = ['x']; s.files = ['lib/greeting.rb'] }\n",
  'gems/greeting/lib/greeting.rb': 'HELLO = 1\n',
}

const builds: Builds = {
  'installs gems beside the code': {},
  'copies the code only, without a Gemfile': { app: { 'app.rb': '1\n', '.git/HEAD': '' } },
  'copies gems to the folder of dependencies': {
    params: folder => ({ dependencies_dir: `${folder}/dependencies` }),
  },
  'takes gems of an earlier build': {
    params: folder => ({ dependencies_dir: `${folder}/dependencies`, download_dependencies: false }),
    before: { params: folder => ({ dependencies_dir: `${folder}/dependencies` }) },
  },
  'does without gems': { params: { download_dependencies: false } },
  'fails for a gem that does not exist': {
    app: { ...app, Gemfile: "gem 'greeting', '99.9', path: 'gems/greeting'\n" },
  },
  'fails for a Gemfile that cannot be read': { app: { ...app, Gemfile: 'gem(\n' } },
  'fails for a runtime that is not known': { runtime: 'ruby2.5' },
  'fails without Ruby': { env: { PATH: '/nothing/here' } },
}

/** Bundler names its temporary folders and the time that it took. */
const visible = (text: string) => text.replace(/\d+\.\d+ ?s/g, 'SECONDS')

describe('ruby, bundler', needsTool('ruby', 'python3'), () => {
  it.each(Object.entries(builds))('%s, as the original does', (title, build) =>
    expectSame(
      title,
      { capability: ['ruby', 'bundler'], app, manifest: 'Gemfile', runtime: 'ruby3.3', ...build },
      visible,
    ),
  )
})
