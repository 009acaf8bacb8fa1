#!/usr/bin/env bash
# Deploys what replaces the cloud service Bakery. Written by csdef convert.
#
#   ./deploy.sh RESOURCE-GROUP CONFIGURATION.cscfg [what-if]
#
# The configuration is your own .cscfg: values are taken out of it when this runs. They stand in the environment of this
# process and its children alone, never in arguments or files. With what-if nothing is made or uploaded.
# It takes bash, the Azure CLI (az), signed in, and python3, which reads the configuration.
# The resource group has to be there, and you have to be allowed to assign roles in it and at the storage account.
#
# Environment variables:
#   CSDEF_ADMIN_PASSWORD: The password of the administrator of every machine: 12 to 72 characters of three kinds.
#   CSDEF_CERTIFICATE_VAULT_ID: The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.
#   CSDEF_FRONT_CERTIFICATE1_URL: The address of certificate BakeryTls of role Front in the vault, as a secret and with its version.
#   CSDEF_FRONT_CERTIFICATE2_URL: The address of certificate BakeryIntermediate of role Front in the vault, as a secret and with its version.
#   CSDEF_STORAGE_ACCOUNT: The name of a storage account that you may write blobs to: the uploaded files go there.
#   CSDEF_STORAGE_CONTAINER: The name of its container for these files; it is made where it is not there yet.

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

# Lets all identities read, and waits until that holds.
let_all_read() {
  local identity
  scope="$account/blobServices/default/containers/$CSDEF_STORAGE_CONTAINER"
  is_new=''
  for identity in "${identities[@]}"; do
    let_read "$identity"
  done
  if [ -n "$is_new" ]; then
    echo 'Waiting ten minutes until the new assignments hold everywhere.' >&2
    sleep 600
  fi
}

# Makes an identity where it is not there yet, and lets it read what was uploaded.
let_read() {
  local principal readers tries
  principal=$(ask identity create --resource-group "$group" --name "$1" --query principalId)
  readers=$(ask role assignment list --scope "$scope" --role 'Storage Blob Data Reader' --query '[].principalId')
  if [[ $readers == *"$principal"* ]]; then
    return
  fi
  is_new=yes
  az role assignment create --assignee-object-id "$principal" --assignee-principal-type ServicePrincipal --role 'Storage Blob Data Reader' --scope "$scope" --output none
  for ((tries = 1; tries <= 60; tries += 1)); do
    readers=$(ask role assignment list --scope "$scope" --role 'Storage Blob Data Reader' --query '[].principalId')
    if [[ $readers == *"$principal"* ]]; then
      return
    fi
    sleep 10
  done
  fail 'The assignment of Storage Blob Data Reader does not come to hold.'
}

# A JSON object of settings of a role, and of thumbprints of its certificates: ROLE NAME...
read_configuration() {
  python3 - "$configuration" "$@" << 'PYTHON'
import json
import os
import sys
import xml.etree.ElementTree as ElementTree

role_name, *wanted = [os.fsencode(argument).decode("utf-8", "replace") for argument in sys.argv[2:]]


def local_name(element):
    return element.tag.rsplit("}", 1)[-1]


def values(roles, kind, attribute):
    elements = [element for role in roles for element in role.iter() if local_name(element) == kind]
    return {element.get("name"): element.get(attribute) for element in elements}


try:
    root = ElementTree.parse(sys.argv[1]).getroot()
except (ElementTree.ParseError, OSError):
    sys.exit("The configuration cannot be read.")
roles = [element for element in root if local_name(element) == "Role" and element.get("name") == role_name]
settings = values(roles, "Setting", "value")
thumbprints = values(roles, "Certificate", "thumbprint")

taken = {}
missing = []
for entry in wanted:
    kind, _, name = entry.partition(":")
    if kind == "certificate":
        if thumbprints.get(name) is not None:
            taken[entry] = thumbprints[name]
    elif settings.get(name) is not None:
        taken[name] = settings[name]
    else:
        missing.append(name)
if missing:
    sys.exit("The configuration has no value for settings of role " + json.dumps(role_name) + ": " + json.dumps(missing))
print(json.dumps(taken))
PYTHON
}

# Takes them into an environment variable: VARIABLE ROLE NAME...
take() {
  local variable=$1 value
  shift
  if value=$(read_configuration "$@"); then
    printf -v "$variable" '%s' "$value"
    export "${variable?}"
  else
    missing="$missing"$'\n'"  values for $variable in the configuration"
  fi
}

parameters='main.bicepparam'
identities=('bakery-front-identity' 'bakery-orders-identity' 'bakery-ledger-identity')

need CSDEF_ADMIN_PASSWORD 'The password of the administrator of every machine: 12 to 72 characters of three kinds.'
need CSDEF_CERTIFICATE_VAULT_ID 'The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.'
need CSDEF_FRONT_CERTIFICATE1_URL 'The address of certificate BakeryTls of role Front in the vault, as a secret and with its version.'
need CSDEF_FRONT_CERTIFICATE2_URL 'The address of certificate BakeryIntermediate of role Front in the vault, as a secret and with its version.'
need CSDEF_STORAGE_ACCOUNT 'The name of a storage account that you may write blobs to: the uploaded files go there.'
need CSDEF_STORAGE_CONTAINER 'The name of its container for these files; it is made where it is not there yet.'
take 'CSDEF_FRONT_SETTINGS' 'Front' 'certificate:BakeryTls' 'certificate:BakeryIntermediate'
need_zip 'front.zip' 'front.ps1'
need_zip 'orders.zip' 'orders.ps1'
need_zip 'ledger.zip' 'ledger.ps1'
if [ -n "$missing" ]; then
  fail "Nothing was made, since this is missing:$missing"
fi
az group show --name "$group" --output none

account=$(ask storage account show --name "$CSDEF_STORAGE_ACCOUNT" --query id)
addresses=$(ask storage account show --name "$CSDEF_STORAGE_ACCOUNT" --query primaryEndpoints.blob)
csdef_front_package_url_blob=$(blob_of 'front.zip' 'front' 'zip')
export CSDEF_FRONT_PACKAGE_URL="$addresses$CSDEF_STORAGE_CONTAINER/$csdef_front_package_url_blob"
csdef_orders_package_url_blob=$(blob_of 'orders.zip' 'orders' 'zip')
export CSDEF_ORDERS_PACKAGE_URL="$addresses$CSDEF_STORAGE_CONTAINER/$csdef_orders_package_url_blob"
csdef_ledger_package_url_blob=$(blob_of 'ledger.zip' 'ledger' 'zip')
export CSDEF_LEDGER_PACKAGE_URL="$addresses$CSDEF_STORAGE_CONTAINER/$csdef_ledger_package_url_blob"

if [ "$mode" = 'what-if' ]; then
  echo 'Identities that are not there yet are made by the deployment itself.' >&2
  az deployment group what-if --resource-group "$group" --template-file main.bicep --parameters "$parameters"
  exit
fi

az storage container create --account-name "$CSDEF_STORAGE_ACCOUNT" --name "$CSDEF_STORAGE_CONTAINER" --auth-mode login --output none
upload 'front.zip' "$csdef_front_package_url_blob"
upload 'orders.zip' "$csdef_orders_package_url_blob"
upload 'ledger.zip' "$csdef_ledger_package_url_blob"

let_all_read

az deployment group create --name csdef --resource-group "$group" --template-file main.bicep --parameters "$parameters" --query properties.outputs --output json
