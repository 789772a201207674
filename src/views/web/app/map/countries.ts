import { geoCentroid, geoContains } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import { anchors } from './anchors.js'

const world = atlas as unknown as Topology<Readonly<{ countries: GeometryCollection }>>
const alpha2 = new Map((codes as readonly (readonly string[])[]).map(([two, , number]) => [number, two]))

/** Where a piece of an outline is, whose it is there, and whose it is by resolution 68/262 of the UN General Assembly. */
const CRIMEA = { at: [34.2, 45.2], from: '643', to: '804' } as const

type Shape = MultiPolygon | Polygon
const polygonsOf = (shape: Shape): number[][][] => (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs)

/** The outlines of all countries. */
export const countries: readonly Feature<Geometry>[] = outlines()

function outlines(): readonly Feature<Geometry>[] {
  const shapes = world.objects.countries.geometries as readonly Shape[]
  const [from, to] = [CRIMEA.from, CRIMEA.to].map((id) => shapes.find((shape) => shape.id === id)!) as [
    Shape,
    Shape,
  ]
  const asShape = (arcs: number[][][]): MultiPolygon => ({ type: 'MultiPolygon', arcs })
  const isMoved = (polygon: number[][]) => geoContains(feature(world, asShape([polygon])), [...CRIMEA.at])
  const [moved, kept] = [polygonsOf(from).filter(isMoved), polygonsOf(from).filter((one) => !isMoved(one))]
  const changed = new Map([
    [from.id, feature(world, asShape(kept)).geometry],
    [to.id, merge(world, [asShape([...polygonsOf(to), ...moved])])],
  ])
  return feature(world, world.objects.countries).features.map((country) => ({
    ...country,
    geometry: changed.get(country.id) ?? country.geometry,
  }))
}

/** The code of an outline, ISO 3166-1 alpha-2. */
export const codeOf = ({ id }: Feature): string | undefined => alpha2.get(String(id).padStart(3, '0'))

const middles = new Map(
  countries.flatMap((country) => {
    const code = codeOf(country)
    return code ? [[code, geoCentroid(country)] as const] : []
  }),
)

/** Where a country is drawn from and to, as longitude and latitude; null for one too small for these outlines. */
export const anchorOf = (code: string): readonly [number, number] | null =>
  anchors[code] ?? middles.get(code) ?? null
