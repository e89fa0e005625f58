/** What Gradle is told beside the project's own build files. */

/** The system property that names the scratch folder. */
export const SCRATCH_PROPERTY = 'software.amazon.aws.lambdabuilders.scratch-dir'

/**
 * Moves every project's build folder to `<scratch>/<SHA-1 of its path>/build`, and lets its task `build` lay out
 * `distributions/lambda-build` there: what the project's archives hold, and the runtime's jar files in `lib`.
 * Everything that a task needs is looked up before it runs, as the configuration cache demands.
 */
export const GRADLE_INIT_SCRIPT = `
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.security.MessageDigest
import java.util.zip.ZipFile
import org.gradle.util.GradleVersion

def scratch = System.getProperty('${SCRATCH_PROPERTY}')
def hasLayout = GradleVersion.current().baseVersion >= GradleVersion.version('8.0')

gradle.afterProject { project ->
    def sha1 = MessageDigest.getInstance('SHA-1')
    def name = sha1.digest(project.projectDir.toString().getBytes('UTF-8')).encodeHex().toString()
    def folder = new File(new File(scratch, name), 'build')
    if (hasLayout) project.layout.buildDirectory.set(folder)
    else project.buildDir = folder
    def output = new File(folder, 'distributions/lambda-build')
    def archives = project.configurations.findByName('archives')
    def runtime = project.configurations.findByName('runtimeClasspath')
    def jar = project.tasks.findByName('jar')
    project.tasks.matching { it.name == 'build' }.all { task ->
        def archiveFiles = archives == null ? project.files() : archives.artifacts.files
        // Later versions of Gradle know no archives.
        def jarFiles = jar == null ? project.files() : jar.outputs.files
        def runtimeFiles = runtime == null ? project.files() : project.files(runtime)
        task.doLast {
            def lib = new File(output, 'lib')
            lib.mkdirs()
            (archiveFiles.files ?: jarFiles.files).each { archive ->
                def zip = new ZipFile(archive)
                zip.entries().each { entry ->
                    def place = new File(output, entry.name)
                    (entry.directory ? place : place.parentFile).mkdirs()
                    if (!entry.directory) Files.copy(zip.getInputStream(entry), place.toPath(), StandardCopyOption.REPLACE_EXISTING)
                }
                zip.close()
            }
            runtimeFiles.files.each { file ->
                Files.copy(file.toPath(), new File(lib, file.name).toPath(), StandardCopyOption.REPLACE_EXISTING)
            }
        }
    }
}
`
