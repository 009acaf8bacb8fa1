/** The newest of Microsoft.Network that both the official schemas and the types of the Bicep compiler have. */
export const networkApiVersion = "2025-07-01";
