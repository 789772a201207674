/** Where most people of a large or scattered country live, as longitude and latitude; of others the middle will do. */
export const anchors: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  AU: [147, -33],
  BR: [-47, -18],
  CA: [-80, 46],
  CL: [-71, -34],
  FR: [2.5, 46.7],
  ID: [110, -7],
  MY: [102, 4],
  NO: [9.5, 61],
  NZ: [175, -39],
  RU: [44, 55.5],
  US: [-92, 39],
}
