#!/usr/bin/env python3
"""What `cpack` gives: a package of Debian that installs and goes without a trace, a tarball that runs from any folder, and the same bytes twice.

The packages are of this build, of the component `program`, packed quickly (gzip); scripts/reproducible compares two whole builds. Debian's part needs dpkg and fakeroot;
without them the test ends with 77 (skipped), and says so loudly. dpkg installs into a root in a temporary folder, whose list of installed packages is this system's: so the
dependencies that the package names are really asked for.
"""
import argparse
import os
import shutil
import sys
import tempfile

from steps import demand, run

ARTICLE = "French President François Hollande criticised Russia on Monday.\n"
EPOCH = "1700000000"


def pack(options, folder, umask):
    """The paths of the tarball and of the .deb, packed under a umask."""
    os.mkdir(folder)
    environment = dict(os.environ, SOURCE_DATE_EPOCH=EPOCH)
    run("fakeroot", options.cpack, "--config", os.path.join(options.build, "CPackConfig.cmake"), "-B", folder, "-D", "CPACK_COMPONENTS_ALL=program",
        "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip", "-D", "CPACK_STRIP_FILES=OFF", env=environment, cwd=folder, preexec_fn=lambda: os.umask(umask))
    found = sorted(name for name in os.listdir(folder) if name.endswith((".deb", ".tar.gz")))
    demand(len(found) == 2, "cpack made %s" % found)
    return [os.path.join(folder, name) for name in found]


def reads(program, folder):
    """Whether a program reads an article in an empty environment, with the data that lies beside it."""
    article = os.path.join(folder, "note.txt")
    with open(article, "w", encoding="utf-8") as out:
        out.write(ARTICLE)
    demand('"ACCUSE"' in run(program, "extract", article, "--date", "2016-11-14", cwd="/", env={}), "%s does not read" % program)


def files_below(root):
    return sorted(os.path.join(at, name) for at, folders, names in os.walk(root) for name in names + folders)


def test_tarball(path, folder):
    place = os.path.join(folder, "a folder with blanks")
    os.mkdir(place)
    run("tar", "-xzf", path, "-C", place)
    tops = os.listdir(place)
    demand(len(tops) == 1 and tops[0].startswith("entente-"), "the tarball unpacks into %s" % tops)
    os.rename(os.path.join(place, tops[0]), os.path.join(place, "moved"))
    reads(os.path.join(place, "moved", "bin", "entente"), folder)
    for name in ("bin/entente-train", "share/man/man1/entente-extract.1.gz", "share/bash-completion/completions/entente", "share/zsh/site-functions/_entente"):
        if "zsh" in name and not os.path.exists(os.path.join(place, "moved", name)):
            name = "share/zsh/vendor-completions/_entente"
        demand(os.path.exists(os.path.join(place, "moved", name)), "the tarball lacks " + name)
    listing = run("tar", "-tvzf", path)
    demand(all(" root/root " in line for line in listing.splitlines()), "the tarball names an owner of this machine")
    demand("include/entente" not in listing, "headers are in the package of the program")


def test_debian(path, folder):
    control = run("dpkg-deb", "-f", path)
    for word in ("Package: entente\n", "Depends: ", "libgvc6", "libicu", "libc6 (>= ", "Maintainer: "):
        demand(word in control, "the control file lacks %r:\n%s" % (word, control))
    root = os.path.join(folder, "root")
    admin = os.path.join(root, "var", "lib", "dpkg")
    os.makedirs(os.path.join(admin, "info"))
    os.makedirs(os.path.join(admin, "updates"))
    shutil.copy("/var/lib/dpkg/status", admin)
    # Scripts of other packages must not run here, and this package has none.
    dpkg = ("fakeroot", "dpkg", "--root=" + root, "--force-not-root", "--force-script-chrootless", "--no-triggers", "--log=/dev/null")
    before = set(files_below(root))
    run(*dpkg, "--install", path)
    reads(os.path.join(root, "usr", "bin", "entente"), folder)
    listed = run(*dpkg, "--listfiles", "entente").split("\n")
    for name in ("/usr/bin/entente", "/usr/share/doc/entente/copyright", "/usr/share/doc/entente/changelog.gz", "/usr/share/doc/entente/SECURITY.md", "/usr/share/doc/entente/docs/guide.md",
                 "/usr/share/man/man1/entente.1.gz"):
        demand(name in listed or name.replace("/usr/", "/usr/local/") in listed, "dpkg lists no " + name)
    demand(not run(*dpkg, "--verify", "entente"), "files differ from their sums")
    run(*dpkg, "--purge", "entente")
    left = [name for name in set(files_below(root)) - before if not name.startswith(admin)]
    left = [name for name in left if not os.path.isdir(name) or os.listdir(name)]
    demand(not left, "left behind: %s" % left)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True)
    parser.add_argument("--cpack", required=True)
    options = parser.parse_args()
    if not all(shutil.which(name) for name in ("dpkg", "dpkg-deb", "dpkg-shlibdeps", "fakeroot")):
        print("DPKG OR FAKEROOT ABSENT: packages were NOT tested; scripts/install-deps installs them")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="entente-package-") as folder:
        first = pack(options, os.path.join(folder, "first"), 0o022)
        second = pack(options, os.path.join(folder, "second"), 0o022)
        for one, other in zip(first, second):
            demand(run("sha256sum", one).split()[0] == run("sha256sum", other).split()[0], "packed twice, %s differs" % os.path.basename(one))
        tarball, = [path for path in first if path.endswith(".tar.gz")]
        package, = [path for path in first if path.endswith(".deb")]
        test_tarball(tarball, folder)
        test_debian(package, folder)
        print("packed twice with the same bytes, unpacked, installed and removed")


if __name__ == "__main__":
    main()
