/** What a Word, Excel or PowerPoint file is refused for, whoever brings it. */
export { checkPackage, type PackageFault } from './intake/check-package.ts'
