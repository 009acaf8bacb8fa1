#!/usr/bin/env bash
# Deploys what replaces the cloud service Meter. Written by csdef convert.
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

parameters='main.bicepparam'
identities=('meter-collector-identity')

need CSDEF_ADMIN_PASSWORD 'The password of the administrator of every machine: 12 to 72 characters of three kinds.'
need CSDEF_STORAGE_ACCOUNT 'The name of a storage account that you may write blobs to: the uploaded files go there.'
need CSDEF_STORAGE_CONTAINER 'The name of its container for these files; it is made where it is not there yet.'
need_zip 'collector.zip' 'collector.ps1'
if [ -n "$missing" ]; then
  fail "Nothing was made, since this is missing:$missing"
fi
az group show --name "$group" --output none

account=$(ask storage account show --name "$CSDEF_STORAGE_ACCOUNT" --query id)
addresses=$(ask storage account show --name "$CSDEF_STORAGE_ACCOUNT" --query primaryEndpoints.blob)
csdef_collector_package_url_blob=$(blob_of 'collector.zip' 'collector' 'zip')
export CSDEF_COLLECTOR_PACKAGE_URL="$addresses$CSDEF_STORAGE_CONTAINER/$csdef_collector_package_url_blob"

if [ "$mode" = 'what-if' ]; then
  echo 'Identities that are not there yet are made by the deployment itself.' >&2
  az deployment group what-if --resource-group "$group" --template-file main.bicep --parameters "$parameters"
  exit
fi

az storage container create --account-name "$CSDEF_STORAGE_ACCOUNT" --name "$CSDEF_STORAGE_CONTAINER" --auth-mode login --output none
upload 'collector.zip' "$csdef_collector_package_url_blob"

let_all_read

az deployment group create --name csdef --resource-group "$group" --template-file main.bicep --parameters "$parameters" --query properties.outputs --output json
