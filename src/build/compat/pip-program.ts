/**
 * What only Python can do as Python does it: unpack wheels, and ask a source archive for its name. Run by the Python that
 * has pip, so that nothing else is needed.
 */

/**
 * Arguments: folder, then pairs of a wheel and the name of its data folder. Every wheel is unpacked into the folder, and
 * what its data folder has for site-packages is moved up. Modes are the umask's.
 */
export const UNPACK_WHEELS = `
import os, shutil, sys, zipfile

target, pairs = sys.argv[1], sys.argv[2:]
for wheel, data in zip(pairs[::2], pairs[1::2]):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    for kind in ("purelib", "platlib"):
        folder = os.path.join(target, data, kind)
        if os.path.isdir(folder):
            shutil.copytree(folder, target, dirs_exist_ok=True)
            shutil.rmtree(folder)
`

/**
 * Argument: a source archive. Prints its name and version on two lines: those of its PKG-INFO, else what its setup.py
 * says. Ends with a message on standard error when neither tells.
 */
export const NAME_SOURCE = `
import email.parser, glob, os, subprocess, sys, tarfile, tempfile, zipfile

def read(path):
    if not os.path.isfile(path):
        return None
    with open(path, encoding="utf-8", errors="replace") as file:
        fields = email.parser.HeaderParser().parse(file)
    return (fields["Name"], fields["Version"]) if fields["Name"] and fields["Version"] else None

def is_real(found):
    return found is not None and found[0].lower() != "unknown" and found[1] != "0.0.0"

def unpack(archive, folder):
    if archive.endswith(".zip"):
        with zipfile.ZipFile(archive) as source:
            source.extractall(folder)
    elif archive.endswith((".tar.gz", ".tar.bz2")):
        with tarfile.open(archive) as source:
            for member in source.getmembers():
                if not os.path.realpath(os.path.join(folder, member.name)).startswith(os.path.realpath(folder)):
                    sys.exit("Attempted Path Traversal in Tar File")
            source.extractall(folder)
    else:
        sys.exit(archive)

def from_setup(top):
    out = tempfile.mkdtemp(dir=os.path.dirname(top))
    command = ("import setuptools, sys; sys.argv[0] = 'setup.py'; __file__ = 'setup.py'; "
               "exec(compile(open('setup.py', encoding='utf-8').read(), 'setup.py', 'exec'))")
    arguments = ["--no-user-cfg", "egg_info", "--egg-base", out]
    subprocess.run([sys.executable, "-c", command] + arguments, cwd=top, capture_output=True)
    found = glob.glob(os.path.join(out, "*", "PKG-INFO"))
    return read(found[0]) if found else None

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "source")
    unpack(sys.argv[1], source)
    top = os.path.join(source, os.listdir(source)[0])
    given = read(os.path.join(top, "PKG-INFO"))
    made = None if is_real(given) else from_setup(top)
    left = [read(path) for path in glob.glob(os.path.join(top, "*.egg-info", "PKG-INFO"))]
    known = [found for found in [given, made] + left if found is not None]
    best = next((found for found in known if is_real(found)), made or (known[0] if known else None))
    if best is None:
        sys.exit("Unable to retrieve name/version for package: " + os.path.basename(top))
    print("\\n".join(best))
`
