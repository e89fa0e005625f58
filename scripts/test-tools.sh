#!/usr/bin/env bash
# Brings the tools that the tests need and a machine may lack. Does nothing for what is there already.
# Programs lie in .demo/tools/bin, which the tests put on their PATH (__tests__/support/tools.ts).
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$PWD/.demo/tools
bin=$tools/bin
mkdir -p "$bin"

has() { "$@" >/dev/null 2>&1; }

# uv, and with it the other package managers of Python, each in an environment of its own
uv=0.13.9 poetry=2.2.1 poetry_export=1.9.0 pdm=2.26.1 pipenv=2025.0.4 cfn_lint=1.58.0
if [ "$("$bin/uv" --version 2>/dev/null | cut -d' ' -f2)" != "$uv" ]; then
  python3 -m venv "$tools/uv"
  "$tools/uv/bin/python" -m pip install --quiet --disable-pip-version-check "uv==$uv"
  ln -sfn "$tools/uv/bin/uv" "$bin/uv"
fi
python_tool() { # PROGRAM PACKAGE [uv options]
  has "$bin/$1" --version && return
  UV_TOOL_DIR=$tools/python UV_TOOL_BIN_DIR=$bin UV_PYTHON_DOWNLOADS=never "$bin/uv" tool install --quiet --force "${@:2}"
}
python_tool poetry "poetry==$poetry" --with "poetry-plugin-export==$poetry_export"
# its own bounds let in later majors of these two, with which it fails
python_tool pdm "pdm==$pdm" --with hishel==0.1.4 --with unearth==0.18.0
python_tool pipenv "pipenv==$pipenv"

# SAM CLI and the AWS CLI, which have to take what we leave
aws_sam_cli=1.170.0 awscli=1.45.11
python_tool sam "aws-sam-cli==$aws_sam_cli"
python_tool aws "awscli==$awscli"

# what --lint runs
python_tool cfn-lint "cfn-lint==$cfn_lint"

# cargo-lambda, and zig, which it links with; Rust itself is expected
cargo_lambda=1.9.2 ziglang=0.17.1
if [ "$("$bin/cargo-lambda" lambda --version 2>/dev/null | cut -d' ' -f2)" != "$cargo_lambda" ] || ! has "$bin/zig" version; then
  python3 -m venv "$tools/rust"
  "$tools/rust/bin/python" -m pip install --quiet --disable-pip-version-check "cargo-lambda==$cargo_lambda" "ziglang==$ziglang"
  ln -sfn "$tools/rust/bin/cargo-lambda" "$bin/cargo-lambda"
  ln -sfn "$("$tools/rust/bin/python" -c 'import ziglang, os; print(os.path.dirname(ziglang.__file__))')/zig" "$bin/zig"
fi

# package managers of Node.js: Yarn in both its generations, the later one in a folder of its own
pnpm=12.21.0 yarn=1.22.22 berry=4.18.1 bun=1.4.5
if [ "$("$bin/pnpm" --version 2>/dev/null)" != "$pnpm" ] || [ "$("$bin/bun" --version 2>/dev/null)" != "$bun" ] ||
  [ "$("$bin/yarn" --version 2>/dev/null)" != "$yarn" ] || [ "$("$tools/berry/yarn" --version 2>/dev/null)" != "$berry" ]; then
  npm install --prefix "$tools/node" --silent --no-audit --no-fund --no-save --ignore-scripts \
    "pnpm@$pnpm" "yarn@$yarn" "berry@npm:@yarnpkg/cli-dist@$berry" "bun@$bun"
  # Their scripts would put these programs into place.
  modules=$tools/node/node_modules
  chmod +x "$modules"/@oven/bun-*/bin/bun "$modules/berry/bin/yarn.js"
  ln -sfn "$(ls "$modules"/@oven/bun-*/bin/bun | head -1)" "$bin/bun"
  ln -sfn "$(ls "$modules"/@pnpm/exe.*/pnpm | head -1)" "$bin/pnpm"
  ln -sfn "$modules/yarn/bin/yarn.js" "$bin/yarn"
  mkdir -p "$tools/berry"
  ln -sfn "$modules/berry/bin/yarn.js" "$tools/berry/yarn"
fi

# Maven, Gradle and Ruby (with headers, for native gems) are Debian's; without apt or root, their tests are skipped by name
if ! has mvn -v || ! has gradle --version || ! has ruby -rbundler -rmkmf -e ''; then
  if [ "$(id -u)" = 0 ] && has apt-get --version; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends default-jdk-headless maven gradle ruby ruby-dev bundler >/dev/null
  else
    echo 'mvn, gradle or ruby is missing, and only root can install it: their tests will be skipped' >&2
  fi
fi

# Docker, a registry and a static busybox for tests of container images. Where no daemon can be started, they are skipped.
if ! has docker-registry --version || ! has docker --version || [ ! -x "$(command -v busybox)" ]; then
  if [ "$(id -u)" = 0 ] && has apt-get --version; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends docker.io docker-registry busybox-static >/dev/null
  else
    echo 'docker, docker-registry or busybox is missing, and only root can install it: their tests will be skipped' >&2
  fi
fi

# What the tests of the runner need (npm run test:runner): act runs workflows on this machine, Azurite stores the blobs of
# GitHub's services, actionlint and zizmor read workflows. Azurite brings 300 packages, so it is no dependency of ours.
act=v0.2.89 actionlint=v1.7.12 azurite=3.35.0 zizmor=1.32.0
go_tool() { # PROGRAM MODULE PACKAGE VERSION
  has "$bin/$1" --version && go version -m "$bin/$1" | grep -Fq "$2	$4" && return
  GOBIN=$bin GOFLAGS=-buildvcs=false go install "$3@$4"
}
if has go version; then
  go_tool act github.com/nektos/act github.com/nektos/act "$act"
  go_tool actionlint github.com/rhysd/actionlint github.com/rhysd/actionlint/cmd/actionlint "$actionlint"
else
  echo 'go is missing: workflows are neither run nor linted' >&2
fi
python_tool zizmor "zizmor==$zizmor"
if [ "$("$bin/azurite-blob" --version 2>/dev/null)" != "$azurite" ]; then
  npm install --prefix "$tools/azurite" --silent --no-audit --no-fund --no-save --ignore-scripts "azurite@$azurite"
  ln -sfn "$tools/azurite/node_modules/.bin/azurite-blob" "$bin/azurite-blob"
fi
