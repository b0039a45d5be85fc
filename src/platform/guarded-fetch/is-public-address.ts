import ipaddr from 'ipaddr.js'

/** Public addresses that a hosting company keeps for talking to its own machines. */
const KEPT_BY_HOSTS = new Set(['168.63.129.16'])
const WEB_OF_IPV6 = ipaddr.parseCIDR('2000::/3')

/** Whether an address lies on the open internet; everything that has any other meaning does not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast' || KEPT_BY_HOSTS.has(parsed.toString())) return false
  return parsed.kind() === 'ipv4' || parsed.match(WEB_OF_IPV6)
}
