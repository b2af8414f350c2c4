/** Pictures of articles, kept in the library: found in the HTML, fetched, looked at before they are kept, and read again for the window. */
export { inspectImage } from './inspect.ts'
export type { ImageType, Inspection } from './inspect.ts'
export { imagesOfArticle, keepImage, readImage, refuseImage, registerImages, removeUnusedImages, wantedImages } from './store.ts'
export type { WantedImage } from './store.ts'
export { fetchImagesOfArticle, fetchWantedImages } from './fetch.ts'
export { createImageKeeper } from './keeper.ts'
export type { ImageKeeper, ImageKeeperOptions } from './keeper.ts'
export type { FetchedImages, FetchImage, ImageAnswer, ImageRequest } from './fetch.ts'
