/** Addresses come from pages and files: only those that lead to the web become links. */
export function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//i.test(address);
}
