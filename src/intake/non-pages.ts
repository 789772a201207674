/** Endings of files that hold no page, by what they are. */
const ENDINGS: Readonly<Record<string, string>> = {
  'an image': 'jpg jpeg jpe png gif webp avif heic bmp tif tiff svg ico psd',
  'a video': 'mp4 m4v mov avi mkv webm wmv mpg mpeg 3gp flv',
  'a sound recording': 'mp3 m4a wav ogg oga opus flac aac wma',
  'a document of an office program': 'doc docx xls xlsx ppt pptx odt ods odp rtf pdf epub pages numbers key',
  'a part of a page': 'css js mjs map woff woff2 ttf otf eot',
  'a data file': 'json csv tsv yml yaml toml ini sqlite db parquet cdxj cdx idx geojson kml shp',
  'a packed file': 'zip 7z rar tar tgz bz2 xz zst dmg iso',
  'a program': 'exe dll so dylib bin apk jar class wasm py sh ts bat',
}

const KINDS = new Map(
  Object.entries(ENDINGS).flatMap(([kind, endings]) => endings.split(' ').map((end) => [end, kind] as const)),
)

/** What a file that is no page is called, by the ending of its name; null where it may be one. */
export const nonPage = (name: string): string | null =>
  KINDS.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '') ?? null
