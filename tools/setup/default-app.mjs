/** The files of the default_app.asar that the registry's Electron lacks; like Electron's own, an ES module that `ready` waits for. */
export const defaultApp = {
  'package.json': JSON.stringify({
    name: 'electron',
    productName: 'Electron',
    type: 'module',
    main: 'main.js',
  }),
  'main.js': `
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

let folder
const preloads = []
for (let i = 1; i < process.argv.length; i++) {
  const arg = process.argv[i]
  if (arg === '-r' || arg === '--require') preloads.push(process.argv[++i])
  else if (!arg.startsWith('-') && folder === undefined) folder = path.resolve(arg)
}

try {
  if (folder === undefined) throw new Error('usage: electron [-r MODULE] FOLDER [arguments]')
  process.defaultApp = true
  const require = createRequire(path.join(folder, 'package.json'))
  for (const name of preloads) require(name)
  const info = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  app.setName(info.productName || info.name)
  if (info.version) app.setVersion(info.version)
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  app.setAppPath(folder)
  await import(pathToFileURL(path.join(folder, info.main || 'index.js')).href)
} catch (error) {
  console.error('App threw an error during load')
  console.error(error)
  app.exit(1)
}
`,
};
