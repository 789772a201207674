import { BlockList, isIP } from 'node:net'

// Sources: the IANA special-purpose address registries for IPv4 and IPv6, and the multicast ranges.
const special = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]) {
  const [network = '', bits] = range.split('/')
  special.addSubnet(network, Number(bits), isIP(network) === 4 ? 'ipv4' : 'ipv6')
}

/** Whether an IP address belongs to the public internet: not to this machine, its network or a special use. */
export function isPublicAddress(address: string): boolean {
  const [plain = ''] = address.split('%')
  const version = isIP(plain)
  return version !== 0 && !special.check(plain, version === 4 ? 'ipv4' : 'ipv6')
}
