export type { Article, Block, Page } from './article/article.js'
export { read, readFully } from './read.js'
export type { Document, Figure, Note, Position, Statement } from './records/record.js'
