/** The texts are what the tools print: Go 1.22, javac 17, Maven 3.8, Gradle 4.4, cargo 1.8x, tsc 6, gcc 12, Python 3.11, … */

import { describe, expect, it } from 'vitest'
import { findProblems } from '../../../src/build/problems/find-problems.ts'

/** `file:line:column message` of the likeliest spot of each. */
function found(output: string): string[] {
  return findProblems(output.split('\n')).map(({ message, spots: [spot = {}] }) => {
    const { file = 'manifest', line, column, mentions } = spot
    const where = [file, line, column].filter(part => part !== undefined).join(':')
    return `${where}${mentions === undefined ? '' : ` (${mentions})`} ${message}`
  })
}

const OUTPUTS: Readonly<Record<string, readonly [output: string, problems: readonly string[]]>> = {
  'go build': [
    '# a\n./main.go:4:2: undefined: undefinedThing\n./main.go:5:6: declared and not used: unused',
    ['./main.go:4:2 undefined: undefinedThing', './main.go:5:6 declared and not used: unused'],
  ],
  'go vet': ['# a\n# [a]\nvet: ./main.go:4:2: undefined: x', ['./main.go:4:2 undefined: x']],
  'go, its module file': [
    'go: errors parsing go.mod:\ngo.mod:3: unknown directive: goo',
    ['go.mod:3 unknown directive: goo'],
  ],
  javac: [
    'B.java:2: error: cannot find symbol\n  int f() { return x; }\n                   ^\n  symbol:   variable x\n  location: class B\n1 error',
    ['B.java:2 cannot find symbol'],
  ],
  Maven: [
    [
      '[INFO] Compiling 1 source file to /p/target/classes',
      '[ERROR] COMPILATION ERROR : ',
      '[ERROR] /p/src/main/java/B.java:[2,20] cannot find symbol',
      '[WARNING] /p/src/main/java/B.java:[9,1] deprecated',
      '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.1:compile (default-compile) on project a: Compilation failure',
      '[ERROR] /p/src/main/java/B.java:[2,20] cannot find symbol',
      '[ERROR]   symbol:   variable x',
      '[ERROR] -> [Help 1]',
    ].join('\n'),
    ['/p/src/main/java/B.java:2:20 cannot find symbol', '/p/src/main/java/B.java:2:20 cannot find symbol'],
  ],
  'Maven, a POM that is no XML': [
    "[FATAL] Non-parseable POM /p/pom.xml: Unrecognised tag: 'oops' (position: START_TAG seen ...</modelVersion>\\n<oops>... @3:7)  @ line 3, column 7",
    [
      "/p/pom.xml:3:7 Unrecognised tag: 'oops' (position: START_TAG seen ...</modelVersion>\\n<oops>... @3:7)",
    ],
  ],
  'Maven, a POM that says too little': [
    "[ERROR]   The project a:a:1 (/p/pom.xml) has 1 error\n[ERROR]     'dependencies.dependency.version' for x:y:jar is missing. @ line 6, column 17",
    ["/p/pom.xml:6:17 'dependencies.dependency.version' for x:y:jar is missing."],
  ],
  Gradle: [
    ':compileJava/p/src/main/java/B.java:2: error: cannot find symbol\n  int f() { return x; }',
    ['/p/src/main/java/B.java:2 cannot find symbol'],
  ],
  'Gradle, its script': [
    "FAILURE: Build failed with an exception.\n\n* Where:\nBuild file '/p/build.gradle' line: 2\n\n* What went wrong:\nA problem occurred evaluating root project 'gr'.\n> Could not get unknown property 'x' for root project 'gr'.",
    ["/p/build.gradle:2 Could not get unknown property 'x' for root project 'gr'."],
  ],
  Kotlin: [
    'a.kt:2:11: error: unresolved reference: x\ne: file:///p/b.kt:3:5 unresolved reference: y\ne: /p/c.kt: (4, 6): unresolved reference: z\nw: /p/c.kt: (5, 6): unused',
    [
      'a.kt:2:11 unresolved reference: x',
      '/p/b.kt:3:5 unresolved reference: y',
      '/p/c.kt:4:6 unresolved reference: z',
    ],
  ],
  cargo: [
    'warning: unused variable: `x`\n --> src/main.rs:2:9\n  |\n\nerror[E0425]: cannot find value `y` in this scope\n --> src/main.rs:3:9\n  |\n3 |     foo(y);\n  |         ^\n\nerror: could not compile `a` (bin "a") due to 1 previous error',
    ['src/main.rs:3:9 cannot find value `y` in this scope'],
  ],
  'cargo, its manifest': [
    'error: unclosed table, expected `]`\n --> Cargo.toml:1:9\n  |\n1 | [package\n  |         ^',
    ['Cargo.toml:1:9 unclosed table, expected `]`'],
  ],
  tsc: [
    "a.ts(1,7): error TS2322: Type 'string' is not assignable to type 'number'.",
    ["a.ts:1:7 TS2322: Type 'string' is not assignable to type 'number'."],
  ],
  'tsc --pretty': [
    "a.ts:1:7 - error TS2322: Type 'string' is not assignable to type 'number'.\n\n1 const a: number = 'x';\n        ~",
    ["a.ts:1:7 TS2322: Type 'string' is not assignable to type 'number'."],
  ],
  esbuild: [
    '✘ [ERROR] Could not resolve "nosuch"\n\n    src/b.ts:1:14:\n      1 │ import x from "nosuch"\n        ╵               ~~~~~~~~',
    ['src/b.ts:1:15 Could not resolve "nosuch"'],
  ],
  '.NET': [
    '/p/Function.cs(5,9): error CS1002: ; expected [/p/Orders.csproj]\n/p/Function.cs(6,1): warning CS0168: unused [/p/Orders.csproj]',
    ['/p/Function.cs:5:9 CS1002: ; expected'],
  ],
  gcc: [
    'a.c: In function ‘main’:\na.c:2:10: error: ‘x’ undeclared (first use in this function)\n    2 |   return x\na.c:2:10: note: each undeclared identifier is reported only once',
    ['a.c:2:10 ‘x’ undeclared (first use in this function)'],
  ],
  make: [
    'Makefile:2: *** missing separator.  Stop.\nmake: *** [Makefile:7: build-Orders] Error 1',
    ['Makefile:2 missing separator.', 'Makefile:7 build-Orders: Error 1'],
  ],
  shells: [
    './a.sh: line 3: nosuchcommand: command not found\na.sh: 4: nosuchcommand: not found',
    ['./a.sh:3 nosuchcommand: command not found', 'a.sh:4 nosuchcommand: not found'],
  ],
  Python: [
    'Traceback (most recent call last):\n  File "/p/a.py", line 4, in <module>\n    f()\n  File "/usr/lib/python3.11/json/decoder.py", line 353, in raw_decode\n    obj = x\n          ^\njson.decoder.JSONDecodeError: Expecting property name: line 1 column 2 (char 1)',
    [
      '/usr/lib/python3.11/json/decoder.py:353 json.decoder.JSONDecodeError: Expecting property name: line 1 column 2 (char 1)',
      '/usr/lib/python3.11/json/decoder.py:353 json.decoder.JSONDecodeError: Expecting property name: line 1 column 2 (char 1)',
    ],
  ],
  'Python, a file that cannot be compiled': [
    '*** Error compiling \'b.py\'...\n  File "b.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax',
    ['b.py:1 SyntaxError: invalid syntax'],
  ],
  Node: [
    "/p/c.js:1\nconst x = ;\n          ^\n\nSyntaxError: Unexpected token ';'\n    at wrapSafe (node:internal/modules/cjs/loader:1861:18)",
    ["/p/c.js:1 SyntaxError: Unexpected token ';'"],
  ],
  Ruby: [
    "a.rb:3: syntax error, unexpected `end'\nb.rb:2:in `f': undefined local variable or method `nosuch' for main:Object (NameError)\n\tfrom b.rb:4:in `<main>'",
    [
      "a.rb:3 syntax error, unexpected `end'",
      "b.rb:2 undefined local variable or method `nosuch' for main:Object (NameError)",
    ],
  ],
  Bundler: [
    "[!] There was an error parsing `Gemfile`: Undefined local variable or method `foo' for Gemfile. Bundler cannot continue.\n\n #  from /p/Gemfile:2\n #  -----",
    [
      "/p/Gemfile:2 There was an error parsing `Gemfile`: Undefined local variable or method `foo' for Gemfile. Bundler cannot continue.",
    ],
  ],
  pip: [
    "ERROR: Could not find a version that satisfies the requirement nosuch==1.0 (from versions: none)\nERROR: No matching distribution found for nosuch==1.0\nERROR: Invalid requirement: 'x=1' (from line 2 of requirements.txt)",
    [
      'manifest (nosuch) ERROR: Could not find a version that satisfies the requirement nosuch==1.0 (from versions: none)',
      "requirements.txt:2 Invalid requirement: 'x=1'",
    ],
  ],
  uv: [
    'error: No solution found when resolving dependencies\n  cause: Because nosuch was not found in the package registry and you require nosuch==1.0, we can conclude that your requirements are unsatisfiable.',
    [
      'manifest (nosuch) cause: Because nosuch was not found in the package registry and you require nosuch==1.0, we can conclude that your requirements are unsatisfiable.',
    ],
  ],
  'uv, what it cannot read': [
    'error: Couldn\'t parse requirement in `requirements.txt` at position 5\n  cause: no such comparison operator "==!"\n         x==!1\n          ^^^^\nerror: Failed to parse: pyproject.toml\n  cause: TOML parse error at line 3, column 9\n           |\n         3 | version=\n           |         ^\n         string values must be quoted',
    [
      'requirements.txt (x==!1) the requirement cannot be read: no such comparison operator "==!"',
      'pyproject.toml:3:9 string values must be quoted',
    ],
  ],
  npm: [
    "npm error code E404\nnpm error 404  '@acme/nosuch@1.0.0' is not in this registry.\nnpm error notarget No matching version found for left-pad@99.0.0.",
    [
      "manifest (@acme/nosuch) npm error 404  '@acme/nosuch@1.0.0' is not in this registry.",
      'manifest (left-pad) npm error notarget No matching version found for left-pad@99.0.0.',
    ],
  ],
}

describe('findProblems', () => {
  it.each(Object.entries(OUTPUTS))('reads %s', (_, [output, problems]) => {
    expect(found(output)).toEqual(problems)
  })

  it('finds nothing in what is no problem', () => {
    const lines = [
      'Downloading 12:30:01',
      'Collecting idna (from -r requirements.txt (line 1))',
      'ok: 3 tests, 0 errors',
    ]
    expect(found(lines.join('\n'))).toEqual([])
  })

  it('reads endless lines and endless output in time', { timeout: 5_000 }, () => {
    const nasty = [
      'a'.repeat(1000),
      ':'.repeat(1000),
      `${'a/'.repeat(480)}:1:`,
      `File "${'x'.repeat(900)}", line 1`,
    ]
    expect(findProblems(Array.from({ length: 500 }, () => nasty).flat()).length).toBeLessThanOrEqual(200)
  })
})
