export function TransferSection() {
  return null;
}
