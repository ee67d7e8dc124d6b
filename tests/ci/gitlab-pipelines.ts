import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What GitLab would make of a configuration, by https://github.com/firecow/gitlab-ci-local, which brings GitLab's own schema. */
export interface GitlabProject {
  /** The names of the jobs that run in a pipeline with these variables, or why GitLab would refuse the file. */
  jobs(variables: Readonly<Record<string, string>>): readonly string[] | string
  remove(): void
}

/** A repository that has nothing but this `.gitlab-ci.yml`. */
export function gitlabProject(configuration: string): GitlabProject {
  const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-gitlab-'))
  writeFileSync(join(folder, '.gitlab-ci.yml'), configuration)
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.vn', ...words], {
      cwd: folder,
    })
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', 'https://gitlab.example.vn/phuong/cong.git')
  git('commit', '--quiet', '--allow-empty', '--message=x')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
  return {
    jobs(variables) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          resolve('node_modules/gitlab-ci-local/dist/index.js'),
          '--list-json',
          '--no-evaluate-rule-changes',
          `--ignore-predefined-vars=${Object.keys(variables).join(',')}`,
          ...Object.entries(variables).flatMap(([name, value]) => [
            '--variable',
            `${name}=${value}`,
          ]),
        ],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', HOME: folder } },
      )
      if (status !== 0) return stderr + stdout
      const jobs: { name: string; when: string }[] = JSON.parse(stdout.slice(stdout.indexOf('[')))
      return jobs.filter(({ when }) => when !== 'never').map(({ name }) => name)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
