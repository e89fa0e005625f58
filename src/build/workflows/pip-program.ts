/**
 * The Python program that runs pip for another machine than this one. pip takes the tags of wheels as options, but judges
 * conditions (`; python_version < "3.11"`, `; platform_machine == "aarch64"`) by the Python that runs it; and it reads
 * every link of an index page in full, thousands for a package with many wheels, of which a few can fit. The program
 * answers the first with the target's values and drops links of other platforms before pip reads them. Where an inner
 * part of pip has another name than those that are known (pip 21 to 26), pip does as it always does.
 */
export function pipProgram(target: {
  /** `3.12` */
  python: string
  /** `aarch64` */
  machine: string
  abis: readonly string[]
  platforms: readonly string[]
}): string {
  const environment = {
    implementation_name: 'cpython',
    implementation_version: `${target.python}.0`,
    os_name: 'posix',
    platform_machine: target.machine,
    platform_python_implementation: 'CPython',
    platform_release: '',
    platform_system: 'Linux',
    platform_version: '',
    python_full_version: `${target.python}.0`,
    python_version: target.python,
    sys_platform: 'linux',
  }
  const fits = { environment, abis: target.abis, platforms: [...target.platforms, 'any'] }
  return `import json
import re
import sys

TARGET = json.loads(${JSON.stringify(JSON.stringify(fits))})


def judge_conditions_for_target():
    from pip._vendor.packaging import markers

    own = markers.default_environment
    markers.default_environment = lambda: {**own(), **TARGET["environment"]}


def fits(name):
    if not name.endswith(".whl"):
        return False
    parts = name[:-4].rsplit("-", 3)
    if len(parts) != 4:
        return True
    abis, platforms = parts[2].split("."), parts[3].split(".")
    return any(a in TARGET["abis"] for a in abis) and any(p in TARGET["platforms"] for p in platforms)


ANCHOR = re.compile(rb"<a\\s[^>]*>\\s*([^<\\s]+)\\s*</a>(?:\\s*<br\\s*/?>)?", re.IGNORECASE)


def thin(page):
    if page is None:
        return page
    try:
        if "json" in page.content_type.lower():
            content = json.loads(page.content)
            content["files"] = [file for file in content["files"] if fits(file["filename"])]
            content = json.dumps(content).encode()
        else:
            content = ANCHOR.sub(lambda a: a[0] if fits(a[1].decode()) else b"", page.content)
        object.__setattr__(page, "content", content)
    except Exception:
        pass
    return page


def read_only_links_that_fit():
    from pip._internal.index.collector import LinkCollector

    fetch = LinkCollector.fetch_response
    LinkCollector.fetch_response = lambda *args, **options: thin(fetch(*args, **options))


if __name__ == "__main__":
    for adapt in (judge_conditions_for_target, read_only_links_that_fit):
        try:
            adapt()
        except Exception:
            pass
    from pip._internal.cli.main import main

    sys.exit(main())
`
}
