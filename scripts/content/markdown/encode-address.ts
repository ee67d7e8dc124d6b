/** An address as it may stand in `href`: letters are encoded, what is encoded already stays as it is. */
export function encodeAddress(address: string): string {
  return encodeURI(address).replace(/%25([\da-f]{2})/gi, '%$1')
}
