// Everything that a library knows about one company.
export { readCompanyPage } from './page.ts'
export { listSaid } from './said.ts'
