/**
 * The shared libraries that a function finds on Lambda's machines without bringing them.
 *
 * Listed are file names from /lib64 of the AWS base images (public.ecr.aws/lambda, state of 2025) for both processors, as
 * the lists that the Bref project keeps of them show (brefphp/aws-lambda-layers, utils/lib-copy and utils/lib-check).
 * Left out is what belongs to the images' package manager (libdnf, librpm, libsolv, libgpgme and what only they need):
 * no function should count on it. AL2023 has no libcrypt, libexpat, libnsl or libGL; AL2 has OpenSSL as libssl.so.10.
 */

import type { Language, Runtime } from '../../model/runtimes.ts'
import { compareVersions } from './elf.ts'

export interface LambdaMachine {
  /** `Amazon Linux 2023`. */
  name: string
  libraries: ReadonlySet<string>
  /** The GCC whose libstdc++ it has. */
  gcc: string
}

const GLIBC = words(`
  ld-linux-x86-64.so.2 ld-linux-aarch64.so.1 libc.so.6 libm.so.6 libmvec.so.1 libdl.so.2 libpthread.so.0 librt.so.1
  libutil.so.1 libresolv.so.2 libanl.so.1 libBrokenLocale.so.1 libthread_db.so.1 libnss_compat.so.2 libnss_dns.so.2
  libnss_files.so.2`)

const BOTH = words(`
  libgcc_s.so.1 libstdc++.so.6 libz.so.1 libbz2.so.1 liblzma.so.5 libacl.so.1 libattr.so.1 libcap.so.2
  libcom_err.so.2 libgssapi_krb5.so.2 libk5crypto.so.3 libkrb5.so.3 libkrb5support.so.0 libkeyutils.so.1
  libverto.so.1 libcurl.so.4 libnghttp2.so.14 libidn2.so.0 libgmp.so.10 libp11-kit.so.0 libtasn1.so.6 libpopt.so.0
  libncurses.so.6 libncursesw.so.6 libtinfo.so.6 libselinux.so.1 libsqlite3.so.0 libuuid.so.1 libxml2.so.2`)

const AMAZON_LINUX_2023: LambdaMachine = {
  name: 'Amazon Linux 2023',
  libraries: new Set([
    ...GLIBC,
    ...BOTH,
    ...words(`
      libssl.so.3 libcrypto.so.3 libffi.so.8 liblz4.so.1 libzstd.so.1 libblkid.so.1 libmount.so.1 libsmartcols.so.1
      libcap-ng.so.0 libpsx.so.2 libglib-2.0.so.0 libgobject-2.0.so.0 libgio-2.0.so.0 libgmodule-2.0.so.0
      libgthread-2.0.so.0 libhistory.so.8 libreadline.so.8 libjson-c.so.5 libmpfr.so.6 libpcre2-8.so.0
      libpcre2-posix.so.3 libsepol.so.2 libsigsegv.so.2 libunistring.so.2`),
  ]),
  gcc: '14.1', // libstdc++.so.6.0.33
}

const AMAZON_LINUX_2: LambdaMachine = {
  name: 'Amazon Linux 2',
  libraries: new Set([
    ...GLIBC,
    ...BOTH,
    ...words(`
      libcrypt.so.1 libnsl.so.1 libcidn.so.1 libssl.so.10 libcrypto.so.10 libffi.so.6 libdb-5.3.so libelf.so.1
      libhistory.so.6 libreadline.so.6 libicudata.so.50 libicui18n.so.50 libicuio.so.50 libicuuc.so.50
      liblber-2.4.so.2 libldap-2.4.so.2 libldap_r-2.4.so.2 liblua-5.1.so libnspr4.so libnss3.so libnssutil3.so
      libplc4.so libplds4.so libsmime3.so libssl3.so libsoftokn3.so libfreebl3.so libpcre.so.1 libpcrecpp.so.0
      libpcreposix.so.0 libsasl2.so.3 libsepol.so.1 libssh2.so.1 libunistring.so.0 libgmpxx.so.4`),
  ]),
  gcc: '7.1', // libstdc++.so.6.0.24
}

/** By the version of the C library, which every runtime has. */
const MACHINES: Readonly<Record<string, LambdaMachine>> = {
  '2.34': AMAZON_LINUX_2023,
  '2.26': AMAZON_LINUX_2,
}

/** Undefined for Amazon Linux 1, whose runtimes AWS has retired. */
export function machineOf(runtime: Runtime): LambdaMachine | undefined {
  return MACHINES[runtime.glibc]
}

/** What a language's own runtime has loaded before any function's code. */
const LOADED: Partial<Record<Language, RegExp>> = {
  python: /^libpython\d[\d.]*m?\.so/,
  ruby: /^libruby\.so/,
  java: /^lib(jvm|java|jli|jimage|verify|zip|net|nio|awt|awt_headless|jawt|management|fontmanager|freetype)\.so$/,
  dotnet: /^lib(coreclr|clrjit|hostfxr|hostpolicy|mscordaccore|System\..*)\.so$/,
}

/** Whether a library is there without being brought. */
export function isOnLambda(library: string, runtime: Runtime, machine: LambdaMachine): boolean {
  return machine.libraries.has(library) || LOADED[runtime.language]?.test(library) === true
}

/**
 * Files that their packages try to load and do without: numba's further thread pools, the tracing of .NET, and npm
 * packages that are written in JavaScript as well.
 */
export const OPTIONAL =
  /(^|\/)(numba\/np\/ufunc\/(tbbpool|omppool)\.[^/]*|libcoreclrtraceprovider\.so|node_modules\/(bufferutil|utf-8-validate|cpu-features)\/.*)$/

/** Which GCC brought each version of libstdc++'s symbols (the libstdc++ manual, "ABI Policy and Guidelines"). */
const GCC_OF_GLIBCXX: readonly (readonly [glibcxx: string, gcc: string])[] = [
  ['3.4.24', '7.1'],
  ['3.4.25', '8.1'],
  ['3.4.28', '9.3'],
  ['3.4.29', '11.1'],
  ['3.4.30', '12.1'],
  ['3.4.32', '13.2'],
  ['3.4.33', '14.1'],
  ['3.4.34', '15.1'],
]

/** The first GCC that has this version of GLIBCXX; undefined for none, a later one than any known for newer versions. */
export function gccOf(glibcxx: string | undefined): string | undefined {
  if (glibcxx === undefined) return undefined
  return GCC_OF_GLIBCXX.find(([version]) => compareVersions(glibcxx, version) <= 0)?.[1] ?? '16'
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}
