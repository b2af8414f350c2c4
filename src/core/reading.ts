// The second door of core: what reads documents in the process that asks. The command line does; a library has its parse process for it, and loads nothing of this when it opens.
export { decodeBytes, sanitizeArticleHtml } from './ingest/index.ts'
export { explainArticle, extractArticle, extractorVersion, measureCoverage } from './extract/index.ts'
export { auditArticle } from './earnings/index.ts'
export { mergeDirectories, readCompanies, readDirectory } from './companies/index.ts'
