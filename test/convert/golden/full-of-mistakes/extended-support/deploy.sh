#!/usr/bin/env bash
# Deploys what replaces the cloud service Muddle. Written by csdef convert.
#
#   ./deploy.sh RESOURCE-GROUP CONFIGURATION.cscfg [what-if]
#
# The configuration is the changed .cscfg that csdef convert wrote, with your own names in it. It is uploaded as it is,
# with the package; a signature in their addresses lets the platform read both for a day. What you bring stands in the
# environment of this process and its children alone, never in arguments or files. With what-if nothing is made or uploaded.
# It takes bash, the Azure CLI (az), signed in, and python3, which reads the configuration.
# The resource group has to be there.
#
# Environment variables:
#   CSDEF_PUBLIC_IP_ADDRESS_NAME: The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.
#   CSDEF_STORAGE_ACCOUNT: The name of a storage account that you may write blobs to: the uploaded files go there.
#   CSDEF_STORAGE_CONTAINER: The name of its container for these files; it is made where it is not there yet.
#   CSDEF_PACKAGE: The path of the package (.cspkg) to upload.

set -euo pipefail
# Git Bash would take ids of resources for paths.
export MSYS_NO_PATHCONV=1

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

if [ "$#" -lt 2 ] || [ "$#" -gt 3 ] || [ "${3-what-if}" != 'what-if' ]; then
  fail 'Usage: ./deploy.sh RESOURCE-GROUP CONFIGURATION.cscfg [what-if]'
fi
command -v az > /dev/null || fail 'The Azure CLI (az) is not on the PATH.'
command -v python3 > /dev/null || fail 'python3, which reads the configuration, is not on the PATH.'
[ -f "$2" ] || fail 'There is no such configuration.'

group=$1
# Not every deployment asks for these two.
# shellcheck disable=SC2034
configuration=$(cd -- "$(dirname -- "$2")" && pwd)/$(basename -- "$2")
# shellcheck disable=SC2034
file_name=$(basename -- "$2")
mode=${3-create}
missing=''
start=$(pwd)
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

# Notes an environment variable that is not there: NAME DESCRIPTION
need() {
  if [ -z "${!1-}" ]; then
    missing="$missing"$'\n'"  $1: $2"
  fi
}

# A path as it was meant where this was called.
absolute() {
  case $1 in
    /*) printf '%s' "$1" ;;
    *) printf '%s' "$start/$1" ;;
  esac
}

# Notes a file that is not there: PATH NAME
need_file() {
  if [ ! -f "$(absolute "$1")" ]; then
    missing="$missing"$'\n'"  $2: there is no such file"
  fi
}

# Notes a zip that is not beside this script, or does not hold the entry at its root: FILE ENTRY
need_zip() {
  if ! python3 -c 'import sys, zipfile; sys.exit(sys.argv[2] not in zipfile.ZipFile(sys.argv[1]).namelist())' "$1" "$2" 2> /dev/null; then
    missing="$missing"$'\n'"  $1 beside this script, with $2 at its root"
  fi
}

# What az answers, as plain text.
ask() {
  az "$@" --output tsv | tr -d '\r'
}

# A name for a file in storage that changes with what is in it: FILE STEM EXTENSION
blob_of() {
  python3 -c 'import hashlib, sys
with open(sys.argv[1], "rb") as file:
    print(sys.argv[2] + "-" + hashlib.sha256(file.read()).hexdigest()[:16] + "." + sys.argv[3])' "$1" "$2" "$3"
}

upload() {
  az storage blob upload --account-name "$CSDEF_STORAGE_ACCOUNT" --container-name "$CSDEF_STORAGE_CONTAINER" --name "$2" --file "$1" --overwrite true --auth-mode login --no-progress --output none
}

# The address of a blob with a signature that lets whoever has it read the blob for a day.
signed() {
  local until
  until=$(python3 -c 'import datetime; print((datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=1)).strftime("%Y-%m-%dT%H:%MZ"))')
  ask storage blob generate-sas --account-name "$CSDEF_STORAGE_ACCOUNT" --container-name "$CSDEF_STORAGE_CONTAINER" --name "$1" --permissions r --expiry "$until" --https-only --auth-mode login --as-user --full-uri
}

# Notes a configuration that lacks an element, or has a value that begins with the text: KIND TEXT WHAT-IS-MISSING
check_configuration() {
  if ! python3 - "$configuration" "$1" "$2" << 'PYTHON'
import sys
import xml.etree.ElementTree as ElementTree

kind, text = sys.argv[2:]
try:
    elements = list(ElementTree.parse(sys.argv[1]).getroot().iter())
except (ElementTree.ParseError, OSError):
    sys.exit("The configuration cannot be read.")
if kind == "needed-element":
    sys.exit(all(element.tag.rsplit("}", 1)[-1] != text for element in elements))
sys.exit(any(value.startswith(text) for element in elements for value in element.attrib.values()))
PYTHON
  then
    missing="$missing"$'\n'"  $3"
  fi
}

parameters='main.bicepparam'

need CSDEF_PUBLIC_IP_ADDRESS_NAME 'The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.'
need CSDEF_STORAGE_ACCOUNT 'The name of a storage account that you may write blobs to: the uploaded files go there.'
need CSDEF_STORAGE_CONTAINER 'The name of its container for these files; it is made where it is not there yet.'
need CSDEF_PACKAGE 'The path of the package (.cspkg) to upload.'
check_configuration needed-element 'VirtualNetworkSite' 'A virtual network in the configuration: deploy the changed one, which has a place for it.'
check_configuration refused-value 'YOUR-VIRTUAL-NETWORK' 'Your own name in place of YOUR-VIRTUAL-NETWORK in the configuration.'
check_configuration refused-value 'YOUR-SUBNET' 'Your own name in place of YOUR-SUBNET in the configuration.'
check_configuration refused-value 'Microsoft.WindowsAzure.Plugins.RemoteAccess.' 'The changed configuration: this one still has what is of module RemoteAccess.'
check_configuration refused-value 'Microsoft.WindowsAzure.Plugins.RemoteForwarder.' 'The changed configuration: this one still has what is of module RemoteForwarder.'
check_configuration refused-value 'Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString' 'The changed configuration: this one still has what is of module Diagnostics.'
need_file "${CSDEF_PACKAGE-}" CSDEF_PACKAGE
if [ -n "$missing" ]; then
  fail "Nothing was made, since this is missing:$missing"
fi
az group show --name "$group" --output none

addresses=$(ask storage account show --name "$CSDEF_STORAGE_ACCOUNT" --query primaryEndpoints.blob)
csdef_package_url_blob=$(blob_of "$(absolute "$CSDEF_PACKAGE")" 'package' 'cspkg')
export CSDEF_PACKAGE_URL="$addresses$CSDEF_STORAGE_CONTAINER/$csdef_package_url_blob"
csdef_configuration_url_blob=$(blob_of "$configuration" 'configuration' 'cscfg')
export CSDEF_CONFIGURATION_URL="$addresses$CSDEF_STORAGE_CONTAINER/$csdef_configuration_url_blob"

if [ "$mode" = 'what-if' ]; then
  az deployment group what-if --resource-group "$group" --template-file main.bicep --parameters "$parameters"
  exit
fi

az storage container create --account-name "$CSDEF_STORAGE_ACCOUNT" --name "$CSDEF_STORAGE_CONTAINER" --auth-mode login --output none
upload "$(absolute "$CSDEF_PACKAGE")" "$csdef_package_url_blob"
CSDEF_PACKAGE_URL=$(signed "$csdef_package_url_blob")
upload "$configuration" "$csdef_configuration_url_blob"
CSDEF_CONFIGURATION_URL=$(signed "$csdef_configuration_url_blob")

az deployment group create --name csdef --resource-group "$group" --template-file main.bicep --parameters "$parameters" --query properties.outputs --output json
