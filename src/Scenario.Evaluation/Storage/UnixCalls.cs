using System.Runtime.InteropServices;

namespace Scenario.Evaluation.Storage;

/// <summary>
/// What .NET does not offer on Unix: flushing a folder (its opener refuses folders) and reading a file that somebody holds
/// under an exclusive advisory lock (its opener asks for a shared one).
/// </summary>
internal static partial class UnixCalls
{
    private const int ReadOnly = 0;

    public static void FlushFolder(string folder)
    {
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException($"cannot open the folder {folder} to flush it (error {Marshal.GetLastPInvokeError()})");
        }

        var result = Flush(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (result != 0)
        {
            throw new IOException($"cannot flush the folder {folder} (error {error})");
        }
    }

    public static byte[] ReadStart(string path, int most)
    {
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
        {
            return [];
        }

        var buffer = new byte[most];
        var count = Read(descriptor, buffer, most);
        _ = Close(descriptor);
        return count <= 0 ? [] : buffer[..(int)count];
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, [Out] byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
